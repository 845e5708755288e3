package org.deckle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deckle.finding.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference in the manual names all that there is: the lists come from the code itself. */
class ManualTest {

  private static final Path MANUSCRIPT = Path.of("src/docs/manual/manuscript");
  private static final Path MAVEN = Path.of("src/main/java/org/deckle/maven");

  @Test
  void eachKeyOfTheConfigurationIsInTheReference(@TempDir Path folder) throws IOException {
    String page = chapter("09-book-yaml.md");
    List<List<String>> paths = KnownKeys.all(folder);
    assertThat(paths).contains(List.of("title"), List.of("editions", "print", "trim"));
    for (List<String> path : paths) {
      String key = path.get(path.size() - 1);
      String place = path.size() == 1 ? page : section(page, path.get(path.size() - 2));
      assertThat(place).as("where %s is described", path).contains("`" + key + "`");
    }
  }

  @Test
  void eachFindingIsInTheReferenceWithItsSeverity() throws IOException {
    String page = chapter("11-findings.md");
    for (Code code : Code.values()) {
      String severity = code.severity().name().toLowerCase(Locale.ROOT);
      assertThat(page).contains("\n`" + code.id() + "` (" + severity + ")\n:   ");
    }
  }

  @Test
  void theReferenceNamesNoFindingThatThereIsNot() throws IOException {
    assertThat(matches("(?m)^`([a-z-]+)` \\(", chapter("11-findings.md")))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Code.values()).map(Code::id).toList());
  }

  @Test
  void eachCommandAndOptionIsInTheReference() throws IOException {
    String page = chapter("13-commands.md");
    List<String> commands = CommandHelp.commands();
    assertThat(commands).contains("build", "images");
    String common = section(page, "every command");
    for (String command : commands) {
      String own = section(page, "`deckle " + command + "`");
      String inherited = own.contains("options of `build`") ? section(page, "`deckle build`") : "";
      for (String option : CommandHelp.options(command)) {
        assertThat(common + own + inherited)
            .as("%s of deckle %s", option, command)
            .containsPattern("(?m)^.*`" + option + "[`= ].*\\n:   ");
      }
    }
  }

  @Test
  void eachGoalAndParameterIsInTheReference() throws IOException {
    String page = chapter("14-maven-goals.md");
    TreeSet<String> goals = new TreeSet<>();
    TreeSet<String> properties = new TreeSet<>();
    TreeSet<String> fields = new TreeSet<>();
    for (Path file : sources(MAVEN)) {
      String source = Files.readString(file);
      goals.addAll(matches("@Mojo\\(\\s*name = \"([a-z-]+)\"", source));
      properties.addAll(matches("property = \"([\\w.]+)\"", source));
      fields.addAll(
          matches("@Parameter\\([^)]*property[^)]*\\)\\s+private [\\w<>]+ (\\w+);", source));
    }
    assertThat(goals).contains("build", "check");
    assertThat(fields).hasSameSizeAs(properties).contains("folder");
    goals.forEach(goal -> assertThat(page).contains("\n| `deckle:" + goal + "` |"));
    fields.forEach(field -> assertThat(page).contains("\n`" + field + "` (`deckle."));
    properties.forEach(name -> assertThat(page).contains(" (`" + name + "`)\n:   "));
  }

  @Test
  void theChaptersLinkToOneAnotherAsTheyAreNamed() throws IOException {
    for (Path file : sources(MANUSCRIPT)) {
      for (String link : matches("\\]\\(([^)#:]+\\.md)", Files.readString(file))) {
        assertThat(MANUSCRIPT.resolve(link)).exists();
      }
    }
  }

  @Test
  void theLibraryExampleIsTheOneThatCompiles() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String example = matches("(?s)```java\\n(.*?)```", readme).get(0);
    assertThat(chapter("07-library.md")).contains("```java\n" + example + "```");
  }

  private static String chapter(String name) throws IOException {
    return Files.readString(MANUSCRIPT.resolve(name));
  }

  /** The text below the heading that holds the words, up to the next heading. */
  private static String section(String page, String words) {
    String heading = "(?m)^#+ .*" + Pattern.quote(words) + ".*$";
    return Pattern.compile(heading + "(?s)(.*?)(?=\\n#|\\z)")
        .matcher(page)
        .results()
        .map(m -> m.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no section on " + words));
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.filter(f -> f.toString().matches(".*\\.(java|md)")).toList());
    }
  }
}
