package org.deckle.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureWordsTest {

  @Test
  void aWordBeforeRisingNumbersIsLearned() {
    assertThat(FigureWords.learned(List.of("Gravuur 1-1. A", "Gravuur 1-2. B", "Gravuur 2-1. C")))
        .containsExactly("gravuur");
  }

  @Test
  void twoAreNoHabit() {
    assertThat(FigureWords.learned(List.of("Gravuur 1. A", "Gravuur 2. B"))).isEmpty();
  }

  @Test
  void numbersThatDoNotRiseAreYearsOrPrices() {
    assertThat(FigureWords.learned(List.of("Anno 1900. A", "Anno 1850. B", "Anno 1870. C")))
        .isEmpty();
  }

  @Test
  void aNameWithANumberIsNoLabel() {
    assertThat(FigureWords.learned(List.of("Pier 1.", "Pier 2.", "Pier 3 at noon"))).isEmpty();
  }

  @Test
  void stepsAreNoFigures() {
    List<String> steps = List.of("Schritt 1. A", "Schritt 2. B", "Schritt 3. C");

    assertThat(FigureWords.learned(steps)).isEmpty();
    assertThat(FigureWords.isNumberOfElse("Schritt 1. A")).isTrue();
  }

  @Test
  void numbersAsLongAsABookAreNone() {
    String digits = "9".repeat(40);
    assertThat(FigureWords.learned(List.of("Ref " + digits, "Ref " + digits, "Ref " + digits)))
        .isEmpty();
  }
}
