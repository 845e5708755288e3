package org.deckle.edition.print.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicLettersTest {

  private final ArabicLetters letters = new ArabicLetters();

  @Test
  void lettersAreJoinedAndMarksStayMarks() {
    assertThat(letters.shapeText("أيضًا")).isEqualTo("\uFE83\uFEF3\uFEC0\u064B\uFE8E");
    assertThat(letters.shapeText("مُقتَرَح"))
        .isEqualTo("\uFEE3\u064F\uFED8\uFE98\u064E\uFEAE\u064E\uFEA1");
    assertThat(letters.shapeText("مِّن كتابٍ ْ")).contains("\u0650\u0651", "\u064D", "\u0652");
  }

  @Test
  void aMarkOnLamAndAlifFollowsTheirLigature() {
    assertThat(letters.shapeText("لَا")).isEqualTo("\uFEFB\u064E");
  }

  @Test
  void aSpacingFormThatWasWrittenStays() {
    assertThat(letters.shapeText("ب \uFE76")).isEqualTo("\uFE8F \uFE76");
  }
}
