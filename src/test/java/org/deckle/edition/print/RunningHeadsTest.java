package org.deckle.edition.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.deckle.book.Book;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;

class RunningHeadsTest {

  private static final String BOOK = "The Ledger of Storms";

  @Test
  void theBookIsOnTheLeftAndTheChapterOnTheRight() throws IOException {
    List<String> heads =
        heads("<h1><span class=label>Chapter 1</span> Voyage</h1>" + SampleBooks.paragraphs(20));
    assertThat(heads.get(0)).isNotIn(BOOK, "Voyage");
    assertThat(heads.get(1)).isEqualTo(BOOK);
    assertThat(heads.get(2)).isEqualTo("Voyage");
    assertThat(heads.get(3)).isEqualTo(BOOK);
  }

  @Test
  void aChapterNamedAsTheBookHasItsSectionsOnTheRight() throws IOException {
    List<String> heads =
        heads(
            "<h1>"
                + BOOK
                + "</h1>"
                + SampleBooks.paragraphs(16)
                + "<h2><span class=label>Part I</span> Ashore</h2>"
                + SampleBooks.paragraphs(16));
    assertThat(heads.subList(1, heads.size())).contains("Ashore", BOOK);
    for (int i = 1; i < heads.size(); i++) {
      assertThat(heads.get(i).equals(BOOK)).as("%s", heads).isEqualTo(i % 2 == 1);
    }
    assertThat(heads.get(2)).as("before the first section").isNotEqualTo("Ashore");
  }

  /** The first line of each page of the first chapter. */
  private static List<String> heads(String html) throws IOException {
    Findings findings = new Findings();
    Book book = SampleBooks.of("en", html);
    byte[] bytes = SampleBooks.write(new PrintEdition(), book, findings);
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    List<String> heads = new ArrayList<>();
    List<String> pages = PrintEditionTest.pages(bytes);
    for (String page : pages.subList(6, pages.size())) {
      heads.add(page.lines().findFirst().orElse("").strip());
    }
    return heads;
  }
}
