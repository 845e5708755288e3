package org.deckle.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.deckle.book.Metadata;
import org.deckle.book.Person;
import org.deckle.text.language.Labels;
import org.junit.jupiter.api.Test;

class CreditsTest {

  private static Metadata by(Person... people) {
    return new Metadata(
        "Storms",
        Optional.empty(),
        List.of(people),
        "en",
        Optional.empty(),
        Optional.empty(),
        "urn:x",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static Person person(String name, String role) {
    return new Person(name, role, name);
  }

  @Test
  void saysWhatEachOfThemDid() {
    Metadata book =
        by(
            Person.author("Ida Quill"),
            person("Ann Lee", "trl"),
            person("Jo Ark", "ill"),
            person("Bo Yi", "trl"),
            person("Sam Oe", "ctb"));
    assertThat(Credits.of(book, Labels.of("en")))
        .containsExactly("Translated by Ann Lee, Bo Yi", "Illustrated by Jo Ark", "Sam Oe");
    assertThat(Credits.of(book, Labels.of("de")))
        .containsExactly("Übersetzt von Ann Lee, Bo Yi", "Illustriert von Jo Ark", "Sam Oe");
  }

  @Test
  void isSilentAboutTheAuthors() {
    assertThat(Credits.of(by(Person.author("Ida Quill")), Labels.of("en"))).isEmpty();
  }
}
