package org.deckle.edition.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.text.Words;
import org.junit.jupiter.api.Test;

class TablesTest {

  private final Findings findings = new Findings();

  @Test
  void aTableThatIsALittleTooWideIsSetSmaller() throws IOException {
    assertThat(rightmost(table(6, 3, "Cargoes"))).isLessThan(383);
    List<String> pages = pages("<h1>One</h1>" + table(6, 3, "Cargoes"));
    assertThat(String.join("", pages)).containsOnlyOnce("Cargoes1x0");
  }

  @Test
  void aTableThatIsFarTooWideIsPartedBetweenColumns() throws IOException {
    assertThat(rightmost(table(14, 3, "Merchandise"))).isLessThan(383);
    String text = String.join("", pages("<h1>One</h1>" + table(14, 3, "Merchandise")));
    for (int column = 1; column < 14; column++) {
      assertThat(text).containsOnlyOnce("Merchandise" + column + "x1");
    }
    assertThat(text.split("Merchandise0x1")).hasSizeGreaterThan(2);
  }

  @Test
  void aWordThatIsWiderThanThePageBreaks() throws IOException {
    String word = "Abcdefghij".repeat(12);
    String table = "<table><tr><th>A<th>B<tr><td>" + word + "<td>" + word + "</table>";
    assertThat(rightmost(table)).isLessThan(383);
    assertThat(String.join("", Words.of(String.join("", pages("<h1>One</h1>" + table)))))
        .contains(
            word.toLowerCase(java.util.Locale.ROOT) + word.toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void shortWordsOfANarrowColumnAreNotHyphenated() throws IOException {
    String rows = "<tr><td>Bremerhaven<td>" + SampleBooks.PROSE + SampleBooks.PROSE;
    String text =
        String.join(
            "", pages("<h1>One</h1><table><tr><th>Harbour<th>Text" + rows + rows + "</table>"));
    assertThat(text).contains("Bremerhaven");
  }

  @Test
  void aHeadStandsWithItsFirstRow() throws IOException {
    for (int lines = 16; lines < 32; lines++) {
      String html =
          "<h1>One</h1><p>"
              + "Line.<br>".repeat(lines)
              + "</p><table><tr><th>Vesselname<th>Cargo"
              + ("<tr><td>Rowname<td>" + SampleBooks.PROSE).repeat(4)
              + "</table>";
      for (String page : pages(html)) {
        if (page.contains("Vesselname")) {
          assertThat(page).as("after %d lines", lines).contains("Rowname");
        }
      }
    }
  }

  private static String table(int columns, int rows, String word) {
    StringBuilder html = new StringBuilder("<table>");
    for (int row = 0; row <= rows; row++) {
      html.append("<tr>");
      for (int column = 0; column < columns; column++) {
        String cell = word + column + "x" + row;
        html.append(row == 0 ? "<th>" : "<td>").append(cell);
      }
    }
    return html + "</table>";
  }

  private float rightmost(String table) throws IOException {
    byte[] bytes = write("<h1>One</h1>" + table);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      float most = 0;
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        most = Math.max(most, FiguresOnPagesTest.rightmost(pdf, page));
      }
      return most;
    }
  }

  private List<String> pages(String html) throws IOException {
    return PrintEditionTest.pages(write(html));
  }

  private byte[] write(String html) throws IOException {
    byte[] bytes = SampleBooks.write(new PrintEdition(), SampleBooks.of("en", html), findings);
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    return bytes;
  }
}
