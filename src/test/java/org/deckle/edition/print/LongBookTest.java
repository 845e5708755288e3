package org.deckle.edition.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.deckle.book.Book;
import org.deckle.book.BookConfig.PrintOptions;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;

class LongBookTest {

  // As far down as the pages 1,247 to 2,000 of a common trim, where the engine's reckoning is
  // coarse.
  private static final PrintOptions TALL =
      new PrintOptions(1_500, 14_003, 200, PrintOptions.DEFAULT.images());

  @Test
  void noLineIsPrintedAgainBelowThePageBeforeItsOwn() throws IOException {
    StringBuilder text = new StringBuilder("<h1>One</h1>");
    for (int n = 1; n <= 3_600; n++) {
      text.append(n % 20 == 1 ? "<p>" : "").append("w").append(n).append("x ");
    }
    Book book = SampleBooks.with(SampleBooks.of("en", text.toString()), TALL);
    try (PDDocument pdf =
        Loader.loadPDF(SampleBooks.write(new PrintEdition(), book, new Findings()))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(70);
      String printed = new PDFTextStripper().getText(pdf);
      assertThat(Pattern.compile("w\\d+x").matcher(printed).results().map(MatchResult::group))
          .hasSize(3_600)
          .doesNotHaveDuplicates();
    }
  }
}
