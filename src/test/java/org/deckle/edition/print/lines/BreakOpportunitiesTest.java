package org.deckle.edition.print.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deckle.Growth;
import org.deckle.edition.print.PrintEdition;
import org.deckle.edition.print.PrintEditionTest;
import org.deckle.edition.print.SampleBooks;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakOpportunitiesTest {

  @Test
  void aWordAsLongAsTheTextTakesTimeLikeItsLength() {
    BreakOpportunities places = new BreakOpportunities("en");
    Growth.likeTheInput(
        200_000,
        size -> {
          String word = "a.".repeat(size / 2);
          for (int place = 1; place < word.length(); place++) {
            places.keepTogether(word, place);
          }
        });
  }

  /** The bar is the place. */
  @ParameterizedTest
  @CsvSource({
    "en, don’|t, true",
    "fr, l’|eau, true",
    "en, i.|e. so, true",
    "en, U.|S.A., true",
    "en, p.|3, true",
    "en, 1918-|19, true",
    "ru, слово |– слово, true",
    "en, word |— word, true",
    "fr, mot |– incise, false",
    "en, word |–5 degrees, false",
    "en, well-|known, false",
    "en, word |word, false",
    "en, So.| Then, false",
    "zh, 是.|的, false",
    "th, พ.|ศ., false",
    "en, https://www.|example.org/a.html, false",
    "en, ida@example.|org, false"
  })
  void tellsGoodPlacesFromBad(String language, String text, boolean bad) {
    int place = text.indexOf('|');
    assertThat(new BreakOpportunities(language).keepTogether(text.replace("|", ""), place))
        .isEqualTo(bad);
  }

  @Test
  void noLineOfABookPartsSuchWords() throws IOException {
    String text =
        IntStream.range(1, 120)
            .mapToObj(i -> "a".repeat(i % 7 + 1) + " don’t i.e – U.S.A. 1918-19")
            .collect(Collectors.joining(" "));
    byte[] pdf =
        SampleBooks.write(
            new PrintEdition(),
            SampleBooks.of("en", SampleBooks.chapter(1, "<p>" + text + "</p>")),
            new Findings());
    String lines = String.join("\n", PrintEditionTest.pages(pdf));
    assertThat(lines).contains("don’t i.e –");
    assertThat(lines.lines().map(String::strip))
        .noneMatch(l -> l.matches(".*([’-]|\\bi\\.|U\\.|U\\.S\\.)|[–t] .*|–"));
  }
}
