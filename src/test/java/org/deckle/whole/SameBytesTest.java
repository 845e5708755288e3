package org.deckle.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.deckle.whole.Command.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same manuscript gives the same bytes, whatever the machine's settings are. */
class SameBytesTest {

  private static final Path BOOK = Path.of("src/test/resources/books/every-kind").toAbsolutePath();
  private static final List<String> OUTPUTS =
      List.of("book.epub", "book.pdf", "handout.pdf", "report.json");

  @TempDir private Path folder;

  private void build(Command command, Path book, String out) throws Exception {
    Answer answer = command.run("build", book, "-o", folder.resolve(out));
    assertThat(answer.exit()).as(answer.err()).isZero();
  }

  @Test
  void inAnotherZoneLocaleCharsetAndFolder() throws Exception {
    build(
        new Command().java("-Duser.timezone=Asia/Kathmandu", "-Dfile.encoding=UTF-8"), BOOK, "one");
    build(
        new Command()
            .java("-Duser.timezone=Pacific/Kiritimati", "-Dfile.encoding=ISO-8859-1")
            .java("-Duser.language=tr", "-Duser.country=TR")
            .java("-XX:ActiveProcessorCount=1")
            .environment("LC_ALL", "C.UTF-8")
            .in(BOOK),
        Path.of("."),
        "two");
    for (String output : OUTPUTS) {
      assertThat(folder.resolve("two").resolve(output))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(output));
    }
  }

  @Test
  void withTheDatesOfSourceDateEpoch() throws Exception {
    String epoch = "1000000000";
    build(new Command().environment("SOURCE_DATE_EPOCH", epoch), BOOK, "dated");
    try (FileSystem epub = FileSystems.newFileSystem(folder.resolve("dated/book.epub"))) {
      assertThat(Files.readString(epub.getPath("EPUB/package.opf")))
          .contains("<meta property=\"dcterms:modified\">2001-09-09T01:46:40Z</meta>");
    }
    for (String name : List.of("book.pdf", "handout.pdf")) {
      try (PDDocument pdf = Loader.loadPDF(folder.resolve("dated").resolve(name).toFile())) {
        assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
            .isEqualTo("2001-09-09T01:46:40Z");
      }
    }
  }

  @Test
  void aWrongSourceDateEpochIsWrongUse() throws IOException, InterruptedException {
    Answer answer =
        new Command()
            .environment("SOURCE_DATE_EPOCH", "yesterday")
            .run("build", BOOK, "-o", folder);
    assertThat(answer.err()).contains("SOURCE_DATE_EPOCH must be a number of seconds");
    assertThat(answer.exit()).isEqualTo(2);
  }
}
