package org.deckle.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.BookConfig.PrintOptions;

/** Configurations for tests: another one with one thing said otherwise. */
public final class Configs {

  private Optional<String> title;
  private Optional<String> subtitle;
  private List<Person> people;
  private Optional<String> language;
  private Optional<String> publisher;
  private Optional<String> rights;
  private List<String> chapters;
  private PrintOptions print;
  private Map<String, Boolean> typography;
  private Map<String, String> encodings;
  private final BookConfig base;

  private Configs(BookConfig base) {
    this.base = base;
    title = base.title();
    subtitle = base.subtitle();
    people = base.people();
    language = base.language();
    publisher = base.publisher();
    rights = base.rights();
    chapters = base.chapters();
    print = base.print();
    typography = base.typography();
    encodings = base.encodings();
  }

  /** Nothing said. */
  public static Configs empty() {
    return of(BookConfig.EMPTY);
  }

  /** As another says. */
  public static Configs of(BookConfig base) {
    return new Configs(base);
  }

  public Configs title(String value) {
    title = Optional.of(value);
    return this;
  }

  public Configs subtitle(String value) {
    subtitle = Optional.of(value);
    return this;
  }

  public Configs author(String name) {
    people = List.of(Person.author(name));
    return this;
  }

  public Configs chapters(String... names) {
    chapters = List.of(names);
    return this;
  }

  public Configs language(String tag) {
    language = Optional.of(tag);
    return this;
  }

  public Configs publisher(String value) {
    publisher = Optional.of(value);
    return this;
  }

  public Configs encodings(Map<String, String> byFile) {
    encodings = byFile;
    return this;
  }

  public Configs rights(String value) {
    rights = Optional.of(value);
    return this;
  }

  public Configs print(PrintOptions value) {
    print = value;
    return this;
  }

  public Configs typography(Map<String, Boolean> value) {
    typography = value;
    return this;
  }

  public BookConfig build() {
    return new BookConfig(
        title,
        subtitle,
        people,
        language,
        publisher,
        base.date(),
        base.identifier(),
        base.isbn(),
        rights,
        base.description(),
        base.subjects(),
        base.series(),
        base.cover(),
        chapters,
        base.editions().stream()
            .map(e -> e.kind().equals("print") ? EditionRequest.of(print) : e)
            .toList(),
        base.pictureLimits(),
        base.repairsOff(),
        typography,
        encodings);
  }
}
