package org.deckle.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.deckle.check.EpubChecker;
import org.deckle.finding.Finding;
import org.deckle.finding.Severity;
import org.deckle.text.Words;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other people's programs say of whole books. */
class ValidatorsTest {

  static List<WholeBook> books() {
    return WholeBook.all();
  }

  @ParameterizedTest
  @MethodSource("books")
  void epubCheckFindsNothing(WholeBook book) throws IOException {
    assertThat(new EpubChecker().check(book.file("book.epub"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("books")
  void aceFindsTheEpubAccessible(WholeBook book) throws Exception {
    assertThat(Validator.run("accessible.js", book.file("book.epub"))).isEqualTo("pass\n");
  }

  /** Every word of every document is to be seen in a reading system, and every picture is drawn. */
  @ParameterizedTest
  @MethodSource("books")
  void aReadingSystemShowsTheWholeEpub(WholeBook book) throws Exception {
    String seen = Validator.run("read-epub.js", book.file("book.epub"));
    StringBuilder written = new StringBuilder();
    for (Document text : book.spine()) {
      text.select("[hidden]").remove();
      written.append(text.body().text()).append('\n');
    }
    assertThat(words(seen)).isEqualTo(words(written.toString()));
  }

  @ParameterizedTest
  @MethodSource("books")
  void aBrowserShowsTheReportWithoutANetwork(WholeBook book) throws Exception {
    String seen = Validator.run("open-page.js", book.file("report.html"));
    for (Finding finding : book.outcome().findings().all()) {
      assertThat(words(seen)).contains(words(finding.what()));
      if (finding.severity() == Severity.REPAIR || finding.severity() == Severity.QUESTION) {
        assertThat(seen).as("what a decision is to name").contains(finding.id());
      }
    }
  }

  private static String words(String text) {
    return String.join(" ", Words.of(text));
  }
}
