package org.deckle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom. A package that is not in the table may not exist. */
class ArrowsTest {

  private static final Path SOURCES = Path.of("src/main/java/org/deckle");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?org\\.deckle\\.(\\w+)\\.");

  private static final Set<String> ROOMS = Set.of("book", "report");
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.of(
          "book",
          Set.of(),
          "report",
          Set.of("book"),
          "read",
          ROOMS,
          "repair",
          ROOMS,
          "image",
          ROOMS,
          "edition",
          ROOMS,
          "check",
          ROOMS,
          "build",
          Set.of("book", "report", "read", "repair", "image", "edition", "check"),
          "cli",
          Set.of("build", "report"),
          "maven",
          Set.of("build", "report"));

  /** Libraries with one user each. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "org.commonmark", Set.of("read"),
          "org.snakeyaml", Set.of("read"),
          "com.openhtmltopdf", Set.of("edition"),
          "org.apache.pdfbox", Set.of("edition", "check"),
          "io.documentnode.epub4j", Set.of("edition", "read"),
          "com.adobe.epubcheck", Set.of("check"),
          "java.net.http", Set.of("image"),
          "picocli", Set.of("cli"),
          "org.apache.maven", Set.of("maven"));

  @Test
  void packagesImportOnlyWhatTheyMay() throws IOException {
    List<String> offences = new ArrayList<>();
    for (Path file : sources()) {
      String room = SOURCES.relativize(file).getName(0).toString();
      assertThat(MAY_IMPORT).as("a room for %s", file).containsKey(room);
      Matcher imports = IMPORT.matcher(Files.readString(file));
      while (imports.find()) {
        String other = imports.group(1);
        if (!other.equals(room) && !MAY_IMPORT.get(room).contains(other)) {
          offences.add(file + " imports " + other);
        }
      }
    }
    assertThat(offences).isEmpty();
  }

  @Test
  void eachLibraryHasItsRooms() throws IOException {
    Set<String> offences = new TreeSet<>();
    for (Path file : sources()) {
      String room = SOURCES.relativize(file).getName(0).toString();
      String text = Files.readString(file);
      LIBRARIES.forEach(
          (library, rooms) -> {
            if (text.contains("import " + library + ".") && !rooms.contains(room)) {
              offences.add(file + " imports " + library);
            }
          });
    }
    assertThat(offences).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
