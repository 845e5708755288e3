package org.deckle.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineJoinTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "the sea, and the lamp, 1",
        "海は, 静かだった, 0",
        "등대의 불이, 꺼졌다, 1",
        "เรือออก, จากท่า, 0",
        "ເຮືອອອກ, ຈາກທ່າ, 0",
        "កប៉ាល់, ចេញ, 0",
        "လှေ, ထွက်သည်, 0",
        "ចេញហើយ ។, កប៉ាល់, 1",
        "ထွက်သည်။, လှေ, 1",
        "เงียบ ๆ, จนถึง, 1",
        "ภาษา, Java, 1",
        "\"កប៉ាល់\u200B\", ចេញ, 0",
        "\"the\u200B\", sea, 1"
      })
  void scriptsWithoutSpacesGetNone(String before, String after, int spaces) {
    assertThat(LineJoin.between(before, after)).hasSize(spaces);
    assertThat(LineJoin.all(before + "\n" + after)).isEqualTo(before + " ".repeat(spaces) + after);
  }
}
