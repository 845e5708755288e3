package org.deckle.edition.print.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.deckle.edition.print.PrintEdition;
import org.deckle.edition.print.PrintEditionTest;
import org.deckle.edition.print.SampleBooks;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;

class EvenLinesTest {

  private static final String MORE =
      "<p>Nobody had <em>ever</em> asked the <i>harbourmaster</i>, of course<a role=doc-noteref "
          + "href=#n>1</a>, whether the ledger was <b>his own property</b> or the town’s – and he "
          + "would have found the question an impertinence, well-meant or otherwise.</p>"
          + "<aside role=doc-footnote id=n><p>It was the town’s.</p></aside>"
          + "<ul><li>Lanterns of brass, of which the harbour kept twenty-two in good order until "
          + "the administration asked for them.</li></ul>"
          + "<blockquote><p>Considerably more adventurous than anybody expected, and nevertheless "
          + "extraordinarily comfortable, was the harbourmaster’s position.</p></blockquote>";

  private final Findings findings = new Findings();

  @Test
  void partsFewWordsAndLeavesEachLineInItsMeasure() throws IOException {
    List<Line> lines = lines(SampleBooks.paragraphs(7) + MORE);
    List<Line> body = lines.stream().filter(l -> l.size() == 10 && l.text().length() > 40).toList();
    long parted = body.stream().filter(l -> l.text().endsWith("-")).count();
    assertThat(body.size()).isGreaterThan(20);
    assertThat(parted).isLessThan(body.size() / 4);
    assertThat(body).allMatch(l -> l.right() < 382.5);
    // Lines that do not end a paragraph reach the margin or that of the quotation, tight ones as
    // well.
    assertThat(body.stream().filter(l -> !l.text().endsWith(".")))
        .allMatch(l -> l.right() > 380 || Math.round(l.right()) == 363);
  }

  @Test
  void keepsTheWordsAndTheirSpaces() throws IOException {
    List<String> pages = PrintEditionTest.pages(write(SampleBooks.paragraphs(3) + MORE));
    assertThat(String.join("\n", pages).replace("-\n", "").replace('\n', ' '))
        .contains(SampleBooks.PROSE.strip())
        .contains("Nobody had ever asked the harbourmaster, of course1, whether the ledger")
        .doesNotContain("\u00A0")
        .doesNotContain("\u3000");
  }

  @Test
  void leavesTheWideSpacesOfAnotherScriptAlone() throws IOException {
    List<Line> lines = lines(SampleBooks.paragraphs(3) + "<p>Sea\u3000and land</p>");
    assertThat(findings.all()).isEmpty();
    assertThat(lines).allMatch(l -> l.right() < 382.5);
  }

  private record Line(String text, double right, double size) {}

  /** The lines of right pages, of which the text's margin is known. */
  private List<Line> lines(String html) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(write(html))) {
      for (int page = 7; page <= pdf.getNumberOfPages(); page += 2) {
        lines.addAll(lines(pdf, page));
      }
    }
    return lines;
  }

  private byte[] write(String html) throws IOException {
    byte[] bytes =
        SampleBooks.write(
            new PrintEdition(), SampleBooks.of("en", SampleBooks.chapter(1, html)), findings);
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    return bytes;
  }

  private static List<Line> lines(PDDocument pdf, int page) throws IOException {
    Map<Integer, Line> lines = new TreeMap<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition at) {
            lines.merge(
                Math.round(at.getYDirAdj()),
                new Line(
                    at.getUnicode(), at.getXDirAdj() + at.getWidthDirAdj(), at.getFontSizeInPt()),
                (a, b) -> new Line(a.text() + b.text(), Math.max(a.right(), b.right()), a.size()));
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    return List.copyOf(lines.values());
  }
}
