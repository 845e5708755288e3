package org.deckle.edition.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.deckle.book.Picture;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresOnPagesTest {

  private static final int FULL = 30;

  private final Findings findings = new Findings();
  @TempDir Path folder;

  @Test
  void textFillsThePageThatAFigureIsTooLargeFor() throws IOException {
    for (int lines = 0; lines < 24; lines += 4) {
      List<String> pages =
          body(text(lines) + SampleBooks.paragraphs(2) + figure(1) + SampleBooks.paragraphs(9));
      for (int i = 1; i < pages.size() - 1; i++) {
        if (!pages.get(i).contains("Pier")) {
          assertThat(pages.get(i).lines().count())
              .as("lines on page %d after %d lines", i, lines)
              .isGreaterThan(FULL);
        }
      }
    }
  }

  @Test
  void aHeadingBeforeAFigureKeepsItsText() throws IOException {
    for (int lines = 0; lines < 24; lines += 2) {
      List<String> pages =
          body(
              SampleBooks.paragraphs(2)
                  + text(lines)
                  + "<h2>Ashore</h2>"
                  + figure(1)
                  + SampleBooks.paragraphs(6));
      String page = pages.stream().filter(p -> p.contains("Ashore")).findFirst().orElseThrow();
      List<String> after = page.substring(page.indexOf("Ashore")).lines().toList();
      assertThat(after).as("the heading's page after %d lines", lines).hasSizeGreaterThan(2);
    }
  }

  @Test
  void figuresKeepTheirOrderAndPassNoHeading() throws IOException {
    StringBuilder html = new StringBuilder();
    for (int n = 1; n <= 12; n++) {
      html.append(text(3 + n)).append(figure(n));
      if (n % 3 == 0) {
        html.append("<h2>Berth ").append(n / 3).append("</h2>").append(SampleBooks.paragraphs(1));
      }
    }
    List<String> pages = body(html.toString());
    int last = 0;
    for (int n = 1; n <= 12; n++) {
      int page = pageOf(pages, "Pier " + n + ".");
      assertThat(page).as("figure %d", n).isGreaterThanOrEqualTo(last);
      last = page;
      if (n % 3 == 0) {
        assertThat(page).isLessThanOrEqualTo(pageOf(pages, "Berth " + n / 3));
      }
    }
  }

  @Test
  void figuresWithLittleTextBetweenThemStayWithIt() throws IOException {
    StringBuilder html = new StringBuilder();
    for (int n = 1; n <= 12; n++) {
      html.append("<p>Walk ").append(n).append(" led along the quay.</p>").append(figure(n));
    }
    List<String> pages = body(html + SampleBooks.paragraphs(3));
    for (int n = 1; n <= 12; n++) {
      assertThat(pageOf(pages, "Pier " + n + "."))
          .isBetween(pageOf(pages, "Walk " + n + " led"), pageOf(pages, "Walk " + n + " led") + 1);
    }
  }

  @Test
  void noFigurePassesAnother() throws IOException {
    for (int lines = 1; lines < 12; lines++) {
      String later = text(2 * lines) + figure(2) + text(1) + figure(3);
      List<String> pages =
          body(SampleBooks.paragraphs(2) + text(lines) + figure(1) + later + text(30));
      String all = String.join("\n", pages);
      assertThat(all.indexOf("Pier 1.")).isLessThan(all.indexOf("Pier 2."));
      assertThat(all.indexOf("Pier 2.")).isLessThan(all.indexOf("Pier 3."));
    }
  }

  @Test
  void aFigureAtTheEndStaysInItsChapter() throws IOException {
    String html =
        SampleBooks.paragraphs(6) + figure(1) + "<h1>Two</h1>" + SampleBooks.paragraphs(1);
    List<String> pages = body(html);
    assertThat(pageOf(pages, "Pier 1.")).isLessThan(pageOf(pages, "Two\n"));
  }

  @Test
  void aTallFigureThatOpensAChapterLeavesTheLinesOfItsTextWhole() throws IOException {
    String tall = figure(1).replace("a.svg", "tall.svg");
    List<String> pages = body(tall + SampleBooks.paragraphs(9));
    assertThat(pages.get(0)).contains("Voyage\nThe harbourmaster counted the incoming");
    assertThat(pages.get(1)).startsWith("The Ledger of Storms").contains("Pier 1.");
    assertThat(body(figure(1) + SampleBooks.paragraphs(9)).get(0))
        .contains("Figure 1. Pier 1.", "Voyage\nThe harbourmaster counted");
  }

  @Test
  void eachLineIsPrintedOnceWhereFiguresFloat() throws IOException {
    for (int first = 150; first < 390; first += 20) {
      // The sign brings in a font whose letters reach over the lines.
      String html =
          "<p>∑</p>"
              + numbered(1, first)
              + figure(1)
              + figure(2)
              + numbered(first + 1, first + 400)
              + figure(3)
              + numbered(first + 401, first + 600);
      String printed = String.join("\n", body(html));
      for (int n = 1; n <= first + 600; n++) {
        assertThat(printed).containsOnlyOnce("w" + n + "x");
      }
    }
  }

  private static String numbered(int from, int to) {
    StringBuilder text = new StringBuilder("<p>");
    for (int n = from; n <= to; n++) {
      text.append('w').append(n).append("x ");
    }
    return text + "</p>";
  }

  @Test
  void noLineUnderAFigureRunsIntoTheMargin() throws IOException {
    StringBuilder html = new StringBuilder();
    for (int n = 1; n <= 9; n++) {
      html.append(SampleBooks.paragraphs(2)).append(figure(n));
    }
    try (PDDocument pdf = Loader.loadPDF(write(html + SampleBooks.paragraphs(2)))) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        // Trim 432 pt; the outer margin is 50.1, the inner 59.6.
        assertThat(rightmost(pdf, page)).isLessThan(page % 2 == 1 ? 382.5f : 373f);
      }
    }
  }

  static float rightmost(PDDocument pdf, int page) throws IOException {
    float[] most = {0};
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
              most[0] = Math.max(most[0], text.getXDirAdj() + text.getWidthDirAdj());
            }
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    return most[0];
  }

  /** The pages from the first chapter on, without the blank ones. */
  private List<String> body(String html) throws IOException {
    List<String> pages = new ArrayList<>(PrintEditionTest.pages(write(html)));
    int figures = pageOf(pages, "List of Figures");
    return pages.subList(figures + 1, pages.size()).stream().filter(p -> !p.isBlank()).toList();
  }

  private byte[] write(String html) throws IOException {
    Path svg = folder.resolve("a.svg");
    Files.writeString(
        svg,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'>"
            + "<rect width='40' height='30' fill='#444'/></svg>");
    byte[] bytes =
        SampleBooks.write(
            new PrintEdition(),
            SampleBooks.of(
                "en",
                "<h1>Voyage</h1>" + html,
                (ref, from) -> picture(svg, ref.equals("tall.svg") ? 900 : 300)),
            findings);
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    return bytes;
  }

  private static Picture picture(Path svg, int height) {
    return new Picture(
        height + ".svg",
        Picture.State.FOUND,
        Optional.of(svg),
        "image/svg+xml",
        400,
        height,
        "",
        List.of());
  }

  private static String text(int lines) {
    return "<p>"
        + "Here is a line of words that fills the measure or nearly.<br>".repeat(lines)
        + "</p>";
  }

  private static String figure(int number) {
    return "<figure><img src=a.svg alt=x><figcaption>Pier " + number + ".</figcaption></figure>";
  }

  private static int pageOf(List<String> pages, String words) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).contains(words)) {
        return i;
      }
    }
    throw new AssertionError(words + " is on no page of " + pages);
  }
}
