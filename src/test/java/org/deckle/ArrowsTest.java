package org.deckle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may import whom, package by package. {@code rooms.txt} is the table: a package that is not in
 * it may not exist, and an arrow that nobody uses may not stay.
 */
class ArrowsTest {

  private static final Path SOURCES = Path.of("src/main/java/org/deckle");
  private static final Path TABLE = Path.of("src/test/resources/rooms.txt");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?([a-z][\\w.]*?)\\.[A-Z]");

  /** More classes than this are several rooms. */
  private static final int MOST_CLASSES = 40;

  /** Libraries that only some rooms know. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.commonmark", Set.of("read.markdown", "read.source")),
          Map.entry("org.snakeyaml", Set.of("read.config", "read.order", "read.markdown")),
          Map.entry("org.zwobble.mammoth", Set.of("read.docx")),
          Map.entry("org.mozilla.javascript", Set.of("math")),
          Map.entry("org.nibor.autolink", Set.of("read.source")),
          Map.entry("org.mozilla.universalchardet", Set.of("read.encoding")),
          Map.entry("com.openhtmltopdf", Set.of("edition.print.engine")),
          Map.entry(
              "org.apache.pdfbox",
              Set.of(
                  "edition.print.engine",
                  "edition.print.figures",
                  "edition.print.fonts",
                  "edition.epub")),
          Map.entry("org.apache.fontbox", Set.of("edition.print.fonts", "edition.epub")),
          Map.entry("org.daisy.dotify", Set.of("edition.print.lines")),
          Map.entry("io.documentnode.epub4j", Set.of("edition.epub")),
          Map.entry("com.adobe.epubcheck", Set.of("check")),
          Map.entry("com.github.difflib", Set.of("repair.duplicates", "report", "cli")),
          Map.entry("com.github.weisj.jsvg", Set.of("image.svg", "edition.print.figures")),
          Map.entry("com.twelvemonkeys", Set.of("image.pixels")),
          Map.entry("javax.imageio", Set.of("image.pixels")),
          Map.entry("java.net.http", Set.of("image.fetch")),
          Map.entry("javax.net", Set.of("image.fetch")),
          Map.entry("picocli", Set.of("cli")),
          Map.entry("org.apache.maven", Set.of("maven")));

  @Test
  void packagesImportWhatTheTableSays() throws IOException {
    Map<String, Set<String>> actual = new TreeMap<>();
    for (Path file : sources()) {
      String room = room(file);
      Set<String> arrows = actual.computeIfAbsent(room, r -> new TreeSet<>());
      for (String other : imports(file)) {
        if (other.startsWith("org.deckle.") && !other.equals("org.deckle." + room)) {
          arrows.add(other.substring("org.deckle.".length()));
        }
      }
    }
    assertThat(lines(actual)).isEqualTo(lines(table()));
  }

  private static List<String> lines(Map<String, Set<String>> arrows) {
    return arrows.entrySet().stream()
        .map(e -> e.getKey() + ": " + String.join(" ", e.getValue()))
        .toList();
  }

  @Test
  void noPackageImportsItselfByWayOfOthers() throws IOException {
    Map<String, Set<String>> table = table();
    Set<String> settled = new HashSet<>();
    for (String room : table.keySet()) {
      assertThat(cycle(room, table, new ArrayList<>(), settled)).isEmpty();
    }
  }

  /** The way from a room back to it, or nothing. */
  private static List<String> cycle(
      String room, Map<String, Set<String>> table, List<String> way, Set<String> settled) {
    if (way.contains(room)) {
      return List.copyOf(way.subList(way.indexOf(room), way.size()));
    }
    if (!settled.contains(room)) {
      way.add(room);
      for (String other : table.getOrDefault(room, Set.of())) {
        List<String> found = cycle(other, table, way, settled);
        if (!found.isEmpty()) {
          return found;
        }
      }
      way.remove(way.size() - 1);
      settled.add(room);
    }
    return List.of();
  }

  @Test
  void eachLibraryHasItsRooms() throws IOException {
    Set<String> offences = new TreeSet<>();
    for (Path file : sources()) {
      for (String other : imports(file)) {
        LIBRARIES.forEach(
            (library, rooms) -> {
              boolean uses = other.equals(library) || other.startsWith(library + ".");
              if (uses && !rooms.contains(room(file))) {
                offences.add(file + " imports " + other);
              }
            });
      }
    }
    assertThat(offences).isEmpty();
  }

  @Test
  void eachPackageIsOfASizeAndSaysWhatItIs() throws IOException {
    Map<String, List<Path>> byRoom =
        sources().stream().collect(Collectors.groupingBy(ArrowsTest::room));
    assertThat(byRoom)
        .allSatisfy(
            (room, files) -> {
              assertThat(files).as(room).anyMatch(f -> f.endsWith("package-info.java"));
              assertThat(files).as(room).hasSizeLessThanOrEqualTo(MOST_CLASSES + 1);
            });
  }

  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(":", 2);
        table.put(parts[0], new TreeSet<>(List.of(parts[1].strip().split("\\s+"))));
        table.get(parts[0]).remove("");
      }
    }
    return new LinkedHashMap<>(table);
  }

  private static List<String> imports(Path file) throws IOException {
    Matcher imports = IMPORT.matcher(Files.readString(file));
    List<String> found = new ArrayList<>();
    while (imports.find()) {
      found.add(imports.group(1));
    }
    return found;
  }

  private static String room(Path file) {
    return SOURCES.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
