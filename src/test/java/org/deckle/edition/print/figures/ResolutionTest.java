package org.deckle.edition.print.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.deckle.book.Book;
import org.deckle.book.BookConfig.PageImages;
import org.deckle.book.BookConfig.PrintOptions;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.edition.print.HandoutEdition;
import org.deckle.edition.print.PrintEdition;
import org.deckle.edition.print.SampleBooks;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionTest {

  private static final String CHAPTER =
      "<h1>One</h1><p>Words.</p><figure><img src=a.png alt=x><figcaption>A.</figcaption></figure>";

  @TempDir Path folder;

  private final Findings findings = new Findings();

  private Pictures picture(int width, int height) throws IOException {
    Path file = folder.resolve("a.png");
    ImageIO.write(
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
    return (ref, from) ->
        new Picture(
            ref, Picture.State.FOUND, Optional.of(file), "image/png", width, height, "", List.of());
  }

  private byte[] print(int width, int height, int leastDpi, String html) throws IOException {
    Book book = SampleBooks.of("en", html, picture(width, height));
    PageImages images = new PageImages(false, false, 300, leastDpi);
    PrintOptions plain = PrintOptions.DEFAULT;
    PrintOptions options =
        new PrintOptions(plain.trimWidth(), plain.trimHeight(), plain.fontSize(), images);
    return SampleBooks.write(new PrintEdition(), SampleBooks.with(book, options), findings);
  }

  @Test
  void aBlackAndWhitePressGetsOneInk() throws IOException {
    String html = CHAPTER + "<p><a href='https://example.org/'>Link</a></p><hr>";
    Book book = SampleBooks.of("en", html, picture(1343, 1007));
    PrintOptions plain = PrintOptions.DEFAULT;
    PageImages grey = new PageImages(true, true, 300, 0);
    PrintOptions options =
        new PrintOptions(plain.trimWidth(), plain.trimHeight(), plain.fontSize(), grey);
    byte[] bytes = SampleBooks.write(new PrintEdition(), SampleBooks.with(book, options), findings);
    Set<String> operators = new HashSet<>();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      for (PDPage page : pdf.getPages()) {
        for (Object token : new PDFStreamParser(page).parse()) {
          if (token instanceof Operator operator) {
            operators.add(operator.getName());
          }
        }
      }
      assertThat(new PDFTextStripper().getText(pdf)).contains("Words.", "Link");
    }
    assertThat(operators).contains("g").doesNotContain("rg", "RG", "k", "K", "scn", "SCN");
  }

  @Test
  void tooFewPixelsAreWarnedOfWithTheNumbers() throws IOException {
    byte[] pdf = print(640, 480, 0, CHAPTER);
    assertThat(pdf).isNotEmpty();
    assertThat(findings.all()).hasSize(1);
    Finding finding = findings.all().get(0);
    assertThat(finding.code()).isEqualTo(Code.PICTURE_RESOLUTION);
    assertThat(finding.place()).isEqualTo(new Place("manuscript/book.md", 3));
    // The line of a 6 x 9 inch page is 4.476 inches wide.
    assertThat(finding.what()).isEqualTo("The picture a.png has 143 dpi in print.");
    assertThat(finding.why())
        .isEqualTo(
            "640 × 480 pixels stand on 11.4 × 8.5 cm (4.48 × 3.36 in); printers ask for 300 dpi.");
    assertThat(finding.hint()).contains("at least 1343 × 1007 pixels");
  }

  @Test
  void enoughPixelsAreNoFinding() throws IOException {
    print(1343, 1007, 150, CHAPTER);
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void aProfileMayMakeItAnError() throws IOException {
    print(640, 480, 150, CHAPTER);
    assertThat(findings.all()).extracting(Finding::code).containsExactly(Code.PICTURE_TOO_COARSE);
    assertThat(findings.all().get(0).why()).contains("min-dpi in book.yaml asks for 150");
  }

  @Test
  void fewerPixelsThanWantedStayAWarningAboveTheLeast() throws IOException {
    print(640, 480, 140, CHAPTER);
    assertThat(findings.all()).extracting(Finding::code).containsExactly(Code.PICTURE_RESOLUTION);
  }

  @Test
  void aPictureInALineAndInAFigureIsReportedOnceAtItsWorst() throws IOException {
    print(640, 480, 0, CHAPTER + "<p>In a line <img src=a.png alt=y> of words.</p>" + CHAPTER);
    assertThat(findings.all()).hasSize(1);
  }

  @Test
  void handoutsAreNotMeasured() throws IOException {
    Book book = SampleBooks.of("en", CHAPTER, picture(100, 80));
    SampleBooks.write(new HandoutEdition(), book, findings);
    assertThat(findings.all()).isEmpty();
  }
}
