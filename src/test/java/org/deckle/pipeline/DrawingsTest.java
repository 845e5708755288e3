package org.deckle.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.deckle.finding.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingsTest {

  @TempDir Path folder;

  private BuildOutcome build(String yaml, boolean check) throws IOException {
    Files.createDirectories(folder.resolve("manuscript"));
    Files.createDirectories(folder.resolve("images"));
    Files.writeString(folder.resolve("manuscript/book.yaml"), "language: en\n" + yaml);
    Files.writeString(
        folder.resolve("manuscript/a.md"), "# One\n\nWords.\n\n![Plan](plan.svg)\n\nWords.\n");
    Files.writeString(
        folder.resolve("images/plan.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='100'"
            + " height='90' fill='red' opacity='0.5'/></svg>");
    BookBuild build = new BookBuild(BuildRequest.of(folder));
    return check ? build.check() : build.run();
  }

  @Test
  void inTheEpubPixelsStandInForADrawing() throws IOException {
    BuildOutcome outcome = build("cover: images/plan.svg\neditions: [epub]", true);
    assertThat(outcome.findings().of(Code.EPUB_INVALID)).isEmpty();
    assertThat(outcome.findings().of(Code.EPUB_WARNING)).isEmpty();
    try (ZipFile epub = new ZipFile(outcome.outputs().get(0).toFile())) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      epub.getInputStream(epub.getEntry("EPUB/package.opf")).transferTo(text);
      assertThat(text.toString(StandardCharsets.UTF_8))
          .containsPattern("id=\"(image-\\d)\" href=\"images/plan.svg\".* fallback=\"\\1-pixels\"")
          .containsPattern("id=\"image-\\d-pixels\" href=\"images/plan(-2)?.png\"")
          .containsPattern("media-type=\"image/png\" properties=\"cover-image\"");
    }
  }

  @Test
  void pagesGetLinesAndPressesWithoutColoursGetPixels() throws IOException {
    BuildOutcome lines = build("editions: [print]", false);
    try (PDDocument pdf = Loader.loadPDF(lines.outputs().get(0).toFile())) {
      assertThat(PdfImages.of(pdf)).isEmpty();
    }
    BuildOutcome grey =
        build(
            "editions: {epub: false, handout: false, print: {color: grey, transparency: flatten}}",
            false);
    try (PDDocument pdf = Loader.loadPDF(grey.outputs().get(0).toFile())) {
      assertThat(PdfImages.of(pdf)).hasSize(1);
      assertThat(PdfImages.of(pdf).get(0).getColorSpace().getNumberOfComponents()).isEqualTo(1);
      assertThat(PdfImages.of(pdf).get(0).getSoftMask()).isNull();
    }
    assertThat(grey.findings().of(Code.PICTURE_RESOLUTION)).isEmpty();
  }
}
