package org.deckle.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  private static final String REST =
      " It hung in the harbour office for sixty years, until the great flood took the office and all that was in it.";

  @ParameterizedTest
  @CsvSource({
    "The pier in winter., The pier in winter",
    "The pier in winter, The pier in winter",
    "The pier? In winter!, The pier? In winter!",
    "'The pier and the wharf, by A. B.', 'The pier and the wharf, by A. B.'",
  })
  void openWithAllOfAShortCaption(String caption, String opening) {
    assertThat(Texts.opening(caption)).isEqualTo(opening);
  }

  @Test
  void openWithTheFirstSentenceOfALongCaption() {
    assertThat(Texts.opening("The pier in winter." + REST)).isEqualTo("The pier in winter");
    assertThat(Texts.opening("The pier by V. A. Brandt, 1904." + REST))
        .isEqualTo("The pier by V. A. Brandt, 1904");
    assertThat(Texts.opening("“See the pier in winter!”" + REST))
        .isEqualTo("“See the pier in winter!”");
    assertThat(Texts.opening("“See!” A pier in winter, of stone. " + REST))
        .isEqualTo("“See!” A pier in winter, of stone");
    assertThat(Texts.opening("港の桟橋。".repeat(40))).hasSize(20).endsWith("。");
  }

  @Test
  void openWithTheFirstPhraseOfALongSentence() {
    assertThat(Texts.opening("The pier that the merchants of the town built, and then" + REST))
        .isEqualTo("The pier that the merchants of the town built");
  }

  @Test
  void openWithTheFirstWordsOfALongSentence() {
    assertThat(Texts.opening("pier " + "and pier ".repeat(40)))
        .endsWith("…")
        .hasSizeLessThanOrEqualTo(73);
  }

  @Test
  void aSignSaysAsMuchAsThreeLetters() {
    assertThat(Texts.length("The lamp")).isEqualTo(8);
    assertThat(Texts.length("Лампа")).isEqualTo(5);
    assertThat(Texts.length("灯が on")).isEqualTo(9);
    assertThat(Texts.length("등대")).isEqualTo(6);
  }
}
