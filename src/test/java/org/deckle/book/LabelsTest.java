package org.deckle.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void theRegionDoesNotMatter() {
    assertThat(Labels.of("de-AT").get("contents")).isEqualTo("Inhalt");
  }

  @Test
  void englishStandsInForUnknownLanguages() {
    assertThat(Labels.of("tlh").get("contents")).isEqualTo("Contents");
    assertThat(Labels.of("").get("contents")).isEqualTo("Contents");
  }

  @Test
  void valuesTakeTheirPlaces() {
    assertThat(Labels.of("en").get("page-of", 2, 9)).isEqualTo("Page 2 of 9");
    assertThat(Labels.of("ko").get("page-of", 2, 9)).isEqualTo("9쪽 중 2쪽");
  }

  @Test
  void anUnknownWordIsABug() {
    assertThatThrownBy(() -> Labels.of("en").get("frobnicate"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
