package org.deckle.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A book of the tidied text is the book of the text. */
class TidyRoundTripTest {

  @TempDir Path temp;

  static Stream<Path> texts() throws IOException {
    Path cases = Path.of("src/test/resources/golden/repairs");
    try (Stream<Path> inputs = Files.walk(cases)) {
      return Stream.concat(
          inputs
              .filter(p -> p.getFileName().toString().startsWith("in."))
              .sorted()
              .toList()
              .stream(),
          Stream.of(Path.of("manuscript")));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theTidiedTextGivesTheSameBook(Path text) throws IOException {
    Path rough = temp.resolve("rough/manuscript");
    Files.createDirectories(rough);
    copy(text, rough);
    BookLoader.Result first = repaired(rough);
    Repaired tidied = new BookBuild(request(rough)).repair();

    Path clean = temp.resolve("clean/manuscript");
    Files.createDirectories(clean);
    for (Map.Entry<String, String> file : tidied.markdown().entrySet()) {
      String name = Path.of(file.getKey()).getFileName().toString().replaceFirst("\\.\\w+$", ".md");
      Files.writeString(clean.resolve(name), file.getValue());
    }
    if (Files.exists(rough.resolve("book.yaml"))) {
      String yaml = Files.readString(rough.resolve("book.yaml"));
      Files.writeString(clean.resolve("book.yaml"), yaml.replace(".txt", ".md"));
    }
    BookLoader.Result second = repaired(clean);

    assertThat(html(second)).isEqualTo(html(first));
    assertThat(new BookBuild(request(clean)).repair().markdown().values())
        .containsExactlyElementsOf(tidied.markdown().values());
    assertThat(ids(first.findings())).containsAll(ids(second.findings()));
  }

  private static void copy(Path text, Path into) throws IOException {
    if (Files.isRegularFile(text)) {
      Files.copy(text, into.resolve(text.getFileName().toString()));
      return;
    }
    try (Stream<Path> files = Files.list(text)) {
      for (Path file : files.toList()) {
        Files.copy(file, into.resolve(file.getFileName().toString()));
      }
    }
  }

  private BuildRequest request(Path manuscript) {
    return BuildRequest.of(manuscript.getParent()).withOutput(temp.resolve("out"));
  }

  private BookLoader.Result repaired(Path manuscript) throws IOException {
    return new BookLoader(request(manuscript)).repair();
  }

  /** What a reader sees; where it came from, how places are named and where notes stand is not. */
  private static String html(BookLoader.Result result) {
    Element body = result.manuscript().orElseThrow().body().clone();
    body.getAllElements().forEach(e -> e.removeAttr("data-src").removeAttr("id"));
    body.select("a[href^=#]").removeAttr("href");
    body.select("i").tagName("em");
    body.select("b").tagName("strong");
    String notes =
        String.join("", body.select("aside").stream().map(Element::html).sorted().toList());
    body.select("aside").remove();
    return (body.html() + notes)
        .replaceAll("\\s+", " ")
        .replaceAll("> <", "><")
        .replaceAll(" ?(<(?:br|/?(?:p|dd|li|h\\d|figcaption|td|th|code))>) ?", "$1");
  }

  /** A picture alone in its paragraph is made a figure each time; all else is said once. */
  private static Set<String> ids(Findings findings) {
    return findings.all().stream()
        .filter(f -> f.code() != Code.FIGURE)
        .map(Finding::id)
        .collect(Collectors.toSet());
  }
}
