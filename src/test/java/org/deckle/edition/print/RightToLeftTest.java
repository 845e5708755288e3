package org.deckle.edition.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.text.PDFTextStripper;
import org.deckle.book.Book;
import org.deckle.book.FigureEntry;
import org.deckle.edition.Edition;
import org.deckle.edition.print.fonts.MachineFonts;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The theme has no letters of these scripts, so that the tests need a font of the machine. */
class RightToLeftTest {

  private static final String LATIN =
      "<h1>x</h1><p>y<a role=doc-noteref href=#n>1</a></p><ol><li>z</ol>"
          + "<table><tr><td>a<td>b</table><aside role=doc-footnote id=n><p>w</aside>";

  private final Findings findings = new Findings();

  @Test
  void theBookOpensFromTheRightWithTheWideMarginAtTheSpine() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(write(new PrintEdition(), "he", LATIN))) {
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().getReadingDirection())
          .isEqualTo(PDViewerPreferences.READING_DIRECTION.R2L.toString());
    }
    assertThat(findings.of(Code.PDF_ENGINE)).isEmpty();
  }

  @Test
  void columnsNumbersAndNotesBeginAtTheRight() throws IOException {
    for (String language : List.of("he", "az-Arab")) {
      String text = text(write(new PrintEdition(), language, LATIN));
      assertThat(text).contains("b a").containsPattern("z\\h*\\.1").containsPattern("w\\h1");
    }
    assertThat(text(write(new HandoutEdition(), "fa", LATIN))).contains("b a");
  }

  @BeforeEach
  void needsAFontOfTheMachine() throws IOException {
    assumeThat(new MachineFonts("ar").covering(Set.of(0x5D0, 0x643, 0xFEFB))).hasSize(1);
  }

  @Test
  void arabicLettersComeFromAFontThatJoinsThem() throws IOException {
    String text = text(write(new PrintEdition(), "ar", "<h1>كتاب</h1><p>سلام عليكم.</p>"));
    assertThat(findings.of(Code.PDF_ENGINE)).isEmpty();
    assertThat(text).contains("كتاب", "سلام عليكم");
    assertThat(
            SampleBooks.fonts(
                write(new PrintEdition(), "ar", "<h1>كتاب</h1><p>سلام عليكم, x.</p>")))
        .as("single letters of a mathematical font")
        .noneMatch(f -> f.contains("Math"));
  }

  @Test
  void theNumberOfAFigureStandsOnOneLineOfTheList() throws IOException {
    String figure =
        "<figure id=f><img src=a.png><figcaption>سفينة كبيرة في ميناء المدينة القديمة قبل العاصفة"
            + " التي هدمت البيوت</figcaption></figure><p>سلام.</p>";
    Book book = SampleBooks.of("ar", "<h1>كتاب</h1>" + figure + figure.replace("=f", "=g"));
    List<FigureEntry> labelled =
        book.figures().stream()
            .map(f -> new FigureEntry(f.id(), "الشكل 10-12", f.caption()))
            .toList();
    String text =
        text(SampleBooks.write(new PrintEdition(), SampleBooks.with(book, labelled), findings));
    assertThat(text.lines().filter(l -> l.contains("سفينة") && l.contains("12"))).hasSize(2);
  }

  private byte[] write(Edition edition, String language, String html) throws IOException {
    return SampleBooks.write(edition, SampleBooks.of(language, html), findings);
  }

  /** As the signs stand on the page, from the left. */
  private static String text(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf);
    }
  }
}
