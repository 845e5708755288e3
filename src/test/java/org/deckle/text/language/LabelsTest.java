package org.deckle.text.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
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
  void eachLanguageHasAllWords() throws Exception {
    Path folder = Path.of(Labels.class.getResource("labels/en.properties").toURI()).getParent();
    Set<Object> words = words(folder.resolve("en.properties"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSizeGreaterThan(20).allMatch(f -> words(f).equals(words));
    }
  }

  private static Set<Object> words(Path file) {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.keySet();
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
