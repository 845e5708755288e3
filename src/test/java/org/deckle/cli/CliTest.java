package org.deckle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says and answers. */
class CliTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String... args) {
    return new Cli(new PrintWriter(out, true), new PrintWriter(err, true), Terminal.NONE, Map.of())
        .run(args);
  }

  private String dir() {
    return folder.toString();
  }

  private void manuscript(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("manuscript"));
    Files.writeString(folder.resolve("manuscript").resolve(name), text);
  }

  @Test
  void helpsEverywhere() {
    for (String[] args :
        new String[][] {
          {"--help"},
          {"build", "--help"},
          {"check", "--help"},
          {"tidy", "--help"},
          {"images", "--help"},
          {"--version"}
        }) {
      assertThat(run(args)).isZero();
    }
    assertThat(out.toString()).contains("Examples:").contains("Exit codes:").contains("Deckle ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void suggestsWhatWasMeant() {
    assertThat(run("biuld")).isEqualTo(2);
    assertThat(run("check", "--strikt")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run("build", dir(), "-e", "papyrus")).isEqualTo(2);
    assertThat(err.toString())
        .contains("build")
        .contains("--strict")
        .contains("say what to do")
        .contains("there is no edition \"papyrus\"");
  }

  @Test
  void buildsAndSaysWhatItWrote() throws IOException {
    manuscript("one.md", "# A Small Book\n\nSome words stand here.\n");
    assertThat(run("build", dir(), "-e", "epub")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("book.epub").contains("report.html");
    assertThat(folder.resolve("target/deckle/report.json")).exists();
  }

  @Test
  void outputsMayBeReadByWhoeverMayReadNewFiles() throws IOException {
    manuscript("one.md", "# A Small Book\n\nSome words stand here.\n");
    run("build", dir(), "-e", "epub");
    assertThat(Files.getPosixFilePermissions(folder.resolve("target/deckle/book.epub")))
        .isEqualTo(Files.getPosixFilePermissions(folder.resolve("manuscript/one.md")));
  }

  @Test
  void printsNoEscapesIntoPipes() throws IOException {
    manuscript("one.md", "# A Small Book\n\nSee ![](gone.png).\n");
    run("build", dir(), "-e", "epub");
    assertThat(err.toString()).contains("manuscript/one.md:3: ").doesNotContain("\u001B");
  }

  @Test
  void saysWhenThereIsNothingToMakeABookOf() {
    assertThat(run("build", dir())).isEqualTo(1);
    assertThat(err.toString()).contains("error: There is no manuscript");
  }

  @Test
  void saysWhenThereIsNoFolder() {
    assertThat(run("build", folder.resolve("none").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("there is no such folder").doesNotContain("\tat ");
  }

  @Test
  void tellsAFolderFromAText() throws IOException {
    Files.createDirectories(folder.resolve("manuscript/a.md"));
    assertThat(run("build", dir())).isEqualTo(1);
    assertThat(err.toString()).contains("manuscript/a.md: error: This is a folder");
  }

  @Test
  void tellsAPictureFromAText() throws IOException {
    manuscript("a.md", "x");
    byte[] jpeg = {
      (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
    };
    Files.write(folder.resolve("manuscript/a.md"), jpeg);
    assertThat(run("build", dir())).isEqualTo(1);
    assertThat(err.toString()).contains("holds no text");
  }

  @Test
  void namesTheLineOfWrongYaml() throws IOException {
    manuscript("a.md", "# A\n\nWords.\n");
    manuscript("book.yaml", "title: A\nlanguag: en\n");
    assertThat(run("build", dir())).isEqualTo(1);
    assertThat(err.toString()).contains("manuscript/book.yaml:2: error").contains("language");
  }

  @Test
  void keepsEarlierOutputWhenTheBookHasErrors() throws IOException {
    manuscript("one.md", "# A Small Book\n\nSome words stand here.\n");
    run("build", dir(), "-e", "epub");
    byte[] earlier = Files.readAllBytes(folder.resolve("target/deckle/book.epub"));
    manuscript("book.yaml", "title: [\n");
    assertThat(run("build", dir(), "-e", "epub")).isEqualTo(1);
    assertThat(Files.readAllBytes(folder.resolve("target/deckle/book.epub"))).isEqualTo(earlier);
  }

  @Test
  void saysWhenTheOutputCannotBeWritten() throws IOException {
    manuscript("one.md", "# A Small Book\n\nSome words stand here.\n");
    Files.writeString(folder.resolve("out"), "in the way");
    assertThat(run("build", dir(), "-o", folder.resolve("out").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("a file stands where a folder is needed");
  }

  @Test
  void strictChecksFailOnWhatIsOpen() throws IOException {
    manuscript("one.md", "# A Small Book\n\n![](gone.png)\n");
    assertThat(run("check", dir(), "-e", "epub")).as(err.toString()).isZero();
    assertThat(run("check", "--strict", dir(), "-e", "epub")).isEqualTo(1);
  }

  @Test
  void tidiesToStandardOutputAndAsADiff() throws IOException {
    manuscript("one.txt", "Chapter One: Dawn\n\nSome words stand here.\n");
    assertThat(run("tidy", dir())).isZero();
    assertThat(out.toString()).contains("# ").contains("Some words stand here.");
    assertThat(run("tidy", "--diff", dir())).isZero();
    assertThat(out.toString()).contains("--- a/manuscript/one.txt").contains("@@");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void tidyWriteKeepsTheOriginal() throws IOException {
    String text = "Chapter One: Dawn\r\n\r\nSome words stand here.\r\n";
    manuscript("one.txt", text);
    assertThat(run("tidy", "--write", dir())).as(err.toString()).isZero();
    assertThat(folder.resolve("before-tidy/manuscript/one.txt"))
        .content(StandardCharsets.UTF_8)
        .isEqualTo(text);
    assertThat(folder.resolve("manuscript/one.txt")).doesNotExist();
    assertThat(folder.resolve("manuscript/one.md")).content().contains("Some words stand here.");
  }

  @Test
  void tidyWriteKeepsTheConfigurationTrue() throws IOException {
    byte[] cyrillic =
        "\u0413\u043b\u0430\u0432\u0430 1\n\n\u0421\u043b\u043e\u0432\u0430.\n"
            .getBytes(Charset.forName("windows-1251"));
    Files.createDirectories(folder.resolve("manuscript"));
    Files.write(folder.resolve("manuscript/one.txt"), cyrillic);
    manuscript("two.md", "# Two\n\nWords.\n");
    manuscript(
        "book.yaml",
        "language: ru # spoken there\nchapters:\n  - 'one.txt'   # the first\n  - two.md\n"
            + "encoding: {one.txt: Windows-1251}\n");
    assertThat(run("tidy", "--write", dir())).as(err.toString()).isZero();
    assertThat(folder.resolve("manuscript/book.yaml"))
        .content()
        .isEqualTo(
            "language: ru # spoken there\nchapters:\n  - one.md   # the first\n  - two.md\n"
                + "encoding: {one.md: UTF-8}\n");
    assertThat(folder.resolve("before-tidy/manuscript/book.yaml")).content().contains("'one.txt'");
    assertThat(run("tidy", dir())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("\u0421\u043b\u043e\u0432\u0430.");
  }

  @Test
  void tidyLeavesAllAsItIsWhereAFileStandsInTheWay() throws IOException {
    manuscript("one.txt", "Words.\n");
    manuscript("one.md", "Other words.\n");
    assertThat(run("tidy", "--write", dir())).isEqualTo(3);
    assertThat(err.toString()).contains("one.md: this stands where manuscript/one.txt would go");
    assertThat(folder.resolve("manuscript/one.txt")).hasContent("Words.");
    assertThat(folder.resolve("before-tidy")).doesNotExist();
  }

  @Test
  void tidyPutsEachFileWhereItIsFoundAgain() throws IOException {
    Files.createDirectories(folder.resolve("manuscript/a"));
    Files.createDirectories(folder.resolve("manuscript/b"));
    manuscript("a/one.md", "# One\n\nWords of one.\n");
    manuscript("b/one.md", "# Two\n\nWords of two.\n");
    manuscript("book.yaml", "chapters: [a/one.md, b/one.md]\n");
    assertThat(run("tidy", dir(), "-o", folder.resolve("clean").toString())).isZero();
    assertThat(folder.resolve("clean/a/one.md")).content().contains("Words of one.");
    assertThat(folder.resolve("clean/b/one.md")).content().contains("Words of two.");
  }

  @Test
  void tidyDiffsTheTextAsItWasRead() throws IOException {
    Files.createDirectories(folder.resolve("manuscript"));
    Files.write(
        folder.resolve("manuscript/one.txt"),
        "\uFEFFWords that stay.\n\nLast edited:\n\nMore words.\n"
            .getBytes(StandardCharsets.UTF_16LE));
    assertThat(run("tidy", "--diff", dir())).isZero();
    assertThat(out.toString()).contains("-Last edited:").contains(" Words that stay.");
  }

  @Test
  void diffsHaveColoursOnATerminal() throws IOException {
    manuscript("one.txt", "Words.\n\nLast edited:\n\nMore words.\n");
    Terminal terminal = new Terminal(true, true);
    new Cli(new PrintWriter(out, true), new PrintWriter(err, true), terminal, Map.of())
        .run("tidy", "--diff", dir());
    assertThat(out.toString()).contains("\u001B[31m-Last edited:\u001B[0m");
  }

  @Test
  void tidySaysWhatWaitsForTheAuthor() throws IOException {
    manuscript("one.md", "# A\n\n![](gone.png)\n");
    assertThat(run("tidy", dir())).isZero();
    assertThat(err.toString()).contains("warning: The picture gone.png").contains("1 warning, ");
    assertThat(out.toString()).doesNotContain("warning");
  }

  @Test
  void endsWithHowManyThereAreOfEach() throws IOException {
    manuscript("one.md", "# A\n\n![](gone.png)\n\nLast edited:\n");
    run("build", dir(), "-e", "epub");
    assertThat(err.toString()).endsWith("0 errors, 1 warning, 1 question, 2 repairs\n");
  }

  @Test
  void quietMeansErrorsOnly() throws IOException {
    manuscript("one.md", "# A\n\n![](gone.png)\n");
    assertThat(run("build", "--quiet", dir(), "-e", "epub")).isZero();
    assertThat(run("check", "-q", dir(), "-e", "epub")).isZero();
    assertThat(out.toString() + err).isEmpty();
    assertThat(run("tidy", "-q", dir())).isZero();
    assertThat(out.toString()).contains("gone.png");
    manuscript("book.yaml", "titel: A\n");
    assertThat(run("build", "-q", dir())).isEqualTo(1);
    assertThat(err.toString()).contains("Did you mean title?");
  }

  @Test
  void ofAKindOnlyAScreenfulIsShown() throws IOException {
    StringBuilder text = new StringBuilder("# A\n\n");
    for (int i = 1; i <= 23; i++) {
      text.append("![view ").append(i).append("](gone").append(i).append(".png)\n\nWords.\n\n");
    }
    manuscript("one.md", text.toString());
    run("build", dir(), "-e", "epub");
    assertThat(err.toString())
        .contains("gone20.png")
        .doesNotContain("gone21.png")
        .contains("3 more of picture-missing, all in " + folder.resolve("target/deckle/report"));
  }

  @Test
  void coloursOnlyWhereTheyAreWanted() {
    assertThat(Terminal.of(true, Map.of("TERM", "xterm"))).isEqualTo(new Terminal(true, true));
    assertThat(Terminal.of(true, Map.of("TERM", "xterm", "NO_COLOR", "1")).colour()).isFalse();
    assertThat(Terminal.of(true, Map.of("TERM", "dumb"))).isEqualTo(Terminal.NONE);
    assertThat(Terminal.of(false, Map.of("TERM", "xterm"))).isEqualTo(Terminal.NONE);
  }
}
