package org.deckle.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClustersTest {

  @ParameterizedTest
  @CsvSource({
    "The Sea 12, the|sea|12",
    "海と船, 海|と|船",
    "เรือออก, เรื|อ|อ|อ|ก",
    "ประภาคาร, ป|ระ|ภา|คา|ร",
    "เຮືອ ໄປ, เຮື|ອ|ໄປ",
    "កប៉ាល់ ។, ក|ប៉ា|ល់",
    "ស្ត្រី, ស្ត្រី",
    "မြန်မာ။, မြ|န်|မာ",
    "ก 12 ำ, ก|12|ํา"
  })
  void aConsonantAndWhatBelongsToItIsOneWord(String text, String clusters) {
    assertThat(Clusters.of(text)).containsExactly(clusters.split("\\|"));
  }
}
