package org.deckle.text.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void theRegionDoesNotMatter() {
    assertThat(Labels.of("de-AT").get("contents")).isEqualTo("Inhalt");
  }

  @Test
  void theScriptOfChineseMatters() {
    assertThat(Labels.of("zh").get("contents")).isEqualTo("目录");
    assertThat(Labels.of("zh-Hans-HK").get("contents")).isEqualTo("目录");
    assertThat(Labels.of("zh-Hant").get("contents")).isEqualTo("目錄");
    assertThat(Labels.of("zh-TW").get("contents")).isEqualTo("目錄");
  }

  @Test
  void eachLanguageWithLabelsHasAllOfThem() {
    Set<String> english = LanguagePack.of("en").orElseThrow().fields("labels").keySet();
    List<Set<String>> labels =
        LanguagePack.all().stream()
            .map(pack -> pack.fields("labels").keySet())
            .filter(keys -> !keys.isEmpty())
            .toList();
    assertThat(labels).hasSizeGreaterThan(20).allMatch(english::equals);
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
