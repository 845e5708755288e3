package org.deckle.text.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.Golden;
import org.junit.jupiter.api.Test;

class LanguagePackTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/deckle/text/language");
  private static final Path GAPS = Path.of("src/test/resources/golden/packs/lacking.txt");

  /** Keys that so few packs have are special to those, and lacking in no other. */
  private static final int SPECIAL = 3;

  /** What is so or is not, so that it is not lacking. */
  private static final Set<String> FACTS =
      Set.of("guess safe", "guess sole", "lines opening-dash", "residue books");

  @Test
  void regionsDoNotMatterAndScriptsOfChineseDo() {
    assertThat(LanguagePack.of("de-AT").orElseThrow().tag()).isEqualTo("de");
    assertThat(LanguagePack.of("zh-TW").orElseThrow().tag()).isEqualTo("zh-Hant");
    assertThat(LanguagePack.of("zh-Hans-TW").orElseThrow().tag()).isEqualTo("zh");
  }

  @Test
  void packServesTheLanguagesThatItNames() {
    assertThat(LanguagePack.of("nn").orElseThrow().tag()).isEqualTo("nb");
  }

  @Test
  void anyIsNoPackOfTheLanguageWithThatTag() {
    assertThat(LanguagePack.of("any")).isEmpty();
    assertThat(LanguagePack.of("tlh")).isEmpty();
  }

  @Test
  void listHasAllFiles() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              LanguagePack.all().stream().map(p -> p.tag() + ".txt").toList());
    }
  }

  @Test
  void headOfAnyExplainsEachKey() throws Exception {
    Map<String, String> sections = explained();
    for (PackKey key : PackKey.values()) {
      assertThat(sections.get("[" + key.section() + "]"))
          .as(key.section())
          .containsPattern("\\b" + key.key() + "\\b");
    }
    for (String key : byKey().keySet()) {
      String[] parts = key.split(" ");
      if (!Set.of("labels", "matter", "residue-macros").contains(parts[0])) {
        assertThat(sections.get("[" + parts[0] + "]")).as(key).containsPattern("\\b" + parts[1]);
      }
    }
  }

  @Test
  void packsSayWhatCodeAsksFor() {
    Set<String> said = byKey().keySet();
    assertThat(PackKey.values()).allMatch(k -> said.contains(k.section() + " " + k.key()));
  }

  @Test
  void noPackSaysAThingTwice() {
    for (LanguagePack pack : LanguagePack.all()) {
      for (PackKey key : PackKey.values()) {
        // The places of numbers count, and two may have one name.
        if (!Set.of(PackKey.CARDINALS, PackKey.ORDINALS).contains(key)) {
          assertThat(pack.get(key)).as(pack.tag() + " " + key).doesNotHaveDuplicates();
        }
      }
    }
  }

  /** A new language shows here what is missing: rewrite the list, and read it. */
  @Test
  void whatPacksLackIsListed() throws Exception {
    Map<String, Set<String>> byKey = byKey();
    StringBuilder list = new StringBuilder();
    byKey.forEach(
        (key, tags) -> {
          if (tags.size() <= SPECIAL) {
            list.append("only in ").append(String.join(" ", tags)).append(": ").append(key);
            list.append('\n');
          }
        });
    for (LanguagePack pack : LanguagePack.all()) {
      if (pack != LanguagePack.any()) {
        list.append('\n').append(pack.tag()).append(" lacks\n");
        lacking(pack, byKey)
            .forEach((section, keys) -> list.append("  " + section + ":" + keys + "\n"));
      }
    }
    Golden.compare(GAPS, list.toString());
  }

  /** The keys that a pack lacks, by section. */
  private static Map<String, String> lacking(LanguagePack pack, Map<String, Set<String>> byKey) {
    Map<String, String> lacking = new TreeMap<>();
    byKey.forEach(
        (key, tags) -> {
          if (tags.size() > SPECIAL && !tags.contains(pack.tag()) && !FACTS.contains(key)) {
            int space = key.indexOf(' ');
            lacking.merge(key.substring(0, space), key.substring(space), String::concat);
          }
        });
    return lacking;
  }

  @Test
  void errorsNameTheFileAndTheLine() {
    assertThatThrownBy(() -> new PackFile("broken.txt").section("one"))
        .hasMessageContaining("broken.txt")
        .hasMessageContaining("no colon");
    assertThatThrownBy(() -> new PackFile("broken.txt").section("two"))
        .hasMessageContaining("key: again");
    assertThatThrownBy(() -> new PackFile("broken.txt").section("three"))
        .hasMessageContaining("value of nothing");
    assertThatThrownBy(() -> new PackFile("absent.txt").sections())
        .hasMessageContaining("absent.txt");
  }

  @Test
  void valuesGoOnInIndentedLines() {
    assertThat(new PackFile("broken.txt").section("four"))
        .containsEntry("words", List.of("a b", "c"))
        .containsEntry("entries", List.of("#1", "[x]: y"))
        .containsEntry("none", List.of())
        .hasSize(3);
  }

  /** The packs that have each key, as "figures figure"; a region's are its language's. */
  private static Map<String, Set<String>> byKey() {
    Map<String, Set<String>> packs = new TreeMap<>();
    for (LanguagePack pack : LanguagePack.all()) {
      for (String section : pack.sections()) {
        for (String key : pack.fields(section).keySet()) {
          packs
              .computeIfAbsent(section.split(" ")[0] + " " + key, k -> new TreeSet<>())
              .add(pack.tag());
        }
      }
    }
    return packs;
  }

  /** The head of {@code any.txt}, by section. */
  private static Map<String, String> explained() throws Exception {
    String head =
        Files.readAllLines(FOLDER.resolve("any.txt")).stream()
            .takeWhile(l -> l.startsWith("#"))
            .collect(Collectors.joining("\n"));
    Map<String, String> sections = new TreeMap<>();
    for (String part : head.split("\n(?=# \\[)")) {
      sections.put(part.replaceFirst("(?s)^# (\\[.*?\\]).*", "$1"), part);
    }
    return sections;
  }
}
