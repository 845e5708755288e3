package org.deckle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.deckle.cli.Cli;
import org.deckle.cli.Terminal;
import org.deckle.finding.Findings;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tutorial shows is what happens, and the manual itself needs no repair. */
class TutorialTest {

  @TempDir private Path book;
  private String tutorial;

  @BeforeEach
  void makeTheBook() throws IOException {
    tutorial = Files.readString(Path.of("src/docs/manual/manuscript/02-tutorial.md"));
    Files.createDirectories(book.resolve("manuscript"));
    Files.createDirectories(book.resolve("images"));
    Files.writeString(book.resolve("manuscript/harbour.md"), block("markdown"));
    ImageIO.write(
        new BufferedImage(1600, 1000, BufferedImage.TYPE_BYTE_GRAY),
        "png",
        book.resolve("images/pier.png").toFile());
  }

  @Test
  void theBuildSaysWhatTheTutorialShows() {
    StringWriter err = new StringWriter();
    assertThat(run(new StringWriter(), err, "build", book.toString())).isZero();
    assertThat(err.toString()).isEqualTo(block("console"));
  }

  @Test
  void theDecisionTakesTheChangeBack() throws IOException {
    Files.writeString(book.resolve("manuscript/decisions.yaml"), block("yaml"));
    StringWriter out = new StringWriter();
    assertThat(run(out, new StringWriter(), "tidy", book.toString())).isZero();
    assertThat(out.toString()).contains("before dawn -- nobody");
  }

  @Test
  void theManualNeedsNoRepair() throws IOException {
    Findings findings =
        new BookBuild(BuildRequest.of(Path.of("src/docs/manual")).withOutput(book.resolve("out")))
            .repair()
            .findings();
    assertThat(findings.all()).isEmpty();
  }

  private static int run(StringWriter out, StringWriter err, String... arguments) {
    PrintWriter said = new PrintWriter(out);
    PrintWriter told = new PrintWriter(err);
    int code = new Cli(said, told, Terminal.NONE, Map.of()).run(arguments);
    said.flush();
    told.flush();
    return code;
  }

  /** The first code block of a kind. */
  private String block(String kind) {
    Matcher block = Pattern.compile("(?s)```" + kind + "\\n(.*?)```").matcher(tutorial);
    assertThat(block.find()).as("a block of %s", kind).isTrue();
    return block.group(1);
  }
}
