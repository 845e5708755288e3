package org.deckle.edition.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.deckle.book.Book;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;

class HandoutEditionTest {

  @Test
  void countsItsPages() throws IOException {
    Findings findings = new Findings();
    Book book =
        SampleBooks.of(
            "en",
            SampleBooks.chapter(1, SampleBooks.paragraphs(20))
                + SampleBooks.chapter(2, SampleBooks.paragraphs(2)));
    byte[] bytes = SampleBooks.write(new HandoutEdition(), book, findings);
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    List<String> pages = PrintEditionTest.pages(bytes);
    assertThat(pages.size()).isGreaterThan(2);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i))
          .contains("The Ledger of Storms", "Page " + (i + 1) + " of " + pages.size());
    }
  }
}
