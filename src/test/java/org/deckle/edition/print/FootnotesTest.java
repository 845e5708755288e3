package org.deckle.edition.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;

class FootnotesTest {

  private static final String CALL = "<a role=doc-noteref href=#n1>1</a>";
  private static final String NOTE =
      "<aside role=doc-footnote id=n1><p>Said the pilot.</p></aside>";

  @Test
  void aTablesNoteStandsUnderTheTable() throws IOException {
    String table = "<table><tr><th>Vessel" + CALL + "<th>Tons<tr><td>Ada<td>120</table>";
    assertThat(text("<h1>One</h1>" + table + SampleBooks.paragraphs(1) + NOTE))
        .containsPattern("Ada 120\\n1\\h+Said the pilot\\.\\nThe harbourmaster");
  }

  @Test
  void aCaptionsNoteStandsUnderTheCaption() throws IOException {
    String figure =
        "<figure><img src=gone.jpg alt=x><figcaption>The pier." + CALL + "</figcaption></figure>";
    String text = text("<h1>One</h1>" + figure + SampleBooks.paragraphs(1) + NOTE);
    assertThat(text).containsPattern("The pier\\.1\\n1\\h+Said the pilot\\.\\n");
    assertThat(text).containsPattern("The pier[ .]+1\\s");
  }

  @Test
  void aHeadingsNoteStandsAtTheFootOfItsPage() throws IOException {
    String text =
        text("<h1>One</h1><h2>Ashore" + CALL + "</h2>" + SampleBooks.paragraphs(9) + NOTE);
    assertThat(text).contains("Ashore1\nThe harbourmaster");
    assertThat(text).containsPattern("1\\h+Said the pilot\\.\\n[^\\n]*\\n?The Ledger");
  }

  private static String text(String html) throws IOException {
    Findings findings = new Findings();
    byte[] bytes = SampleBooks.write(new PrintEdition(), SampleBooks.of("en", html), findings);
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    List<String> pages = PrintEditionTest.pages(bytes);
    return String.join("", pages);
  }
}
