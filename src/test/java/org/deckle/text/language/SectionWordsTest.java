package org.deckle.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | PREFACE                        | preface",
        "en | Preface to the Second Edition  | preface",
        "en | Introduction: How We Got Here  | introduction",
        "en | About the Author               | about-author",
        "en | Appendix B                     | appendix",
        "en | Appendix B. Tables             | appendix",
        "en | Part 2                         | part",
        "en | Part Two: Winter               | part",
        "de | Erster Teil                    | part",
        "de | Anhang A – Karten              | appendix",
        "de | Vorwort zur dritten Auflage    | preface",
        "fr | À propos de l’auteur           | about-author",
        "fr | Préface                        | preface",
        "ru | Часть первая                   | part",
        "zh | 第二部                          | part",
        "sv | Glossary                       | glossary",
      })
  void aHeadingSaysWhatItBegins(String language, String heading, String kind) {
    assertThat(SectionWords.kind(heading, language)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The Preface Writer's Daughter",
        "en | Indexing the Sea",
        "en | Party",
        "en | Part of the Family Silver",
        "en | Thanks to Nobody",
        "de | Registertonnen",
      })
  void aTitleThatHoldsSuchAWordIsAChapters(String language, String heading) {
    assertThat(SectionWords.kind(heading, language)).isEmpty();
  }
}
