package org.deckle.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookBuildTest {

  private static final String TEXT =
      "# A Title\n\nSome words of a book.\n\n## More\n\nOther words.\n";

  @TempDir Path folder;

  private BuildRequest request() {
    return BuildRequest.of(folder);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aFolderWithOneTextIsABook() throws IOException {
    write("story.md", TEXT);
    BuildOutcome outcome = new BookBuild(request()).run();
    assertThat(outcome.hasErrors()).as("%s", outcome.findings().all()).isFalse();
    assertThat(outcome.outputs())
        .extracting(p -> p.getFileName().toString())
        .containsExactly("book.epub", "book.pdf", "handout.pdf");
    assertThat(outcome.outputs()).allMatch(Files::isRegularFile);
    assertThat(outcome.report()).get().matches(Files::isRegularFile);
    assertThat(folder.resolve("target/deckle/report.json")).isRegularFile();
  }

  @Test
  void equalInputGivesEqualBytes() throws IOException {
    write("manuscript/story.md", TEXT);
    BuildRequest one = request().withOutput(folder.resolve("one"));
    BuildRequest two =
        request()
            .withOutput(folder.resolve("two"))
            .withEnvironment(Map.of("LANG", "tr_TR", "TZ", "Asia/Tokyo"));
    new BookBuild(one).run();
    new BookBuild(two).run();
    for (String name : List.of("book.epub", "book.pdf", "handout.pdf", "report.json")) {
      assertThat(folder.resolve("one").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
    }
  }

  @Test
  void lettersMendedInReadingAreNoLostWords() throws IOException {
    String twice = "\n\nThe peopleâ€™s words. ";
    write(
        "manuscript/story.md",
        TEXT + twice + "\n\nLast edited: yesterday\n\nThe peopleâ€™s words.\n");
    BuildOutcome outcome = new BookBuild(request().withEditions(List.of("epub"))).run();
    assertThat(outcome.findings().of(Code.ENCODING_MENDED)).isNotEmpty();
    assertThat(outcome.outputs()).hasSize(1);
  }

  @Test
  void onlyTheEditionsAskedForAreMade() throws IOException {
    write("manuscript/story.md", TEXT);
    BuildOutcome outcome = new BookBuild(request().withEditions(List.of("epub"))).run();
    assertThat(outcome.outputs()).hasSize(1);
    assertThat(folder.resolve("target/deckle/book.pdf")).doesNotExist();
  }

  @Test
  void anUnknownEditionIsRefused() throws IOException {
    write("manuscript/story.md", TEXT);
    assertThatThrownBy(() -> new BookBuild(request().withEditions(List.of("ebup"))).run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ebup")
        .hasMessageContaining("epub");
  }

  @Test
  void anEmptyFolderIsAnErrorOfTheAuthors() throws IOException {
    BuildOutcome outcome = new BookBuild(request()).run();
    assertThat(outcome.findings().of(Code.INPUT_MISSING)).hasSize(1);
    assertThat(outcome.outputs()).isEmpty();
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereFails() {
    assertThatThrownBy(() -> new BookBuild(BuildRequest.of(folder.resolve("nowhere"))).run())
        .isInstanceOf(IOException.class);
  }

  @Test
  void anErrorLeavesTheEarlierBookAlone() throws IOException {
    write("manuscript/story.md", TEXT);
    new BookBuild(request()).run();
    byte[] before = Files.readAllBytes(folder.resolve("target/deckle/book.epub"));
    write("manuscript/book.yaml", "titel: X\n");
    BuildOutcome outcome = new BookBuild(request()).run();
    assertThat(outcome.findings().of(Code.CONFIG))
        .extracting(Finding::hint)
        .first()
        .asString()
        .contains("title");
    assertThat(Files.readAllBytes(folder.resolve("target/deckle/book.epub"))).isEqualTo(before);
  }

  @Test
  void aDecisionThatFitsNothingIsReported() throws IOException {
    write("manuscript/story.md", TEXT);
    write("manuscript/decisions.yaml", "duplicate-0123456789: reject\n");
    BuildOutcome outcome = new BookBuild(request()).run();
    assertThat(outcome.findings().of(Code.DECISION_STALE)).hasSize(1);
  }

  @Test
  void anAnswerThatIsNoneIsReported() throws IOException {
    write("manuscript/story.md", TEXT + "\n![](none.png)\n");
    String id = new BookBuild(request()).run().findings().of(Code.PICTURE_WITHOUT_ALT).get(0).id();
    write("manuscript/decisions.yaml", id + ": acept\n");
    Findings findings = new BookBuild(request()).run().findings();
    assertThat(findings.of(Code.DECISION_UNKNOWN).get(0).hint()).isEqualTo("Did you mean accept?");

    String mistyped = id.substring(0, id.length() - 1) + (id.endsWith("0") ? "1" : "0");
    write("manuscript/decisions.yaml", mistyped + ": accept\n");
    assertThat(new BookBuild(request()).run().findings().of(Code.DECISION_STALE).get(0).hint())
        .isEqualTo("Did you mean " + id + "?");
  }

  @Test
  void checkPutsTheEpubThroughEpubCheck() throws IOException {
    write("manuscript/story.md", TEXT);
    BuildOutcome outcome = new BookBuild(request().withEditions(List.of("epub"))).check();
    assertThat(outcome.findings().of(Code.EPUB_INVALID)).isEmpty();
    assertThat(outcome.findings().of(Code.EPUB_WARNING)).isEmpty();
  }

  @Test
  void whatEpubCheckSaysStandsInTheReport() throws IOException {
    write("manuscript/one.md", "# One\n\nWords.\n");
    write("styles/epub.css", "p { color: red");
    BuildOutcome outcome = new BookBuild(request().withEditions(List.of("epub"))).check();
    List<Finding> invalid = outcome.findings().of(Code.EPUB_INVALID);
    assertThat(invalid).isNotEmpty();
    assertThat(outcome.report().orElseThrow()).content().contains(invalid.get(0).id());
    assertThat(request().output().resolve("report.json")).content().contains(invalid.get(0).id());
  }
}
