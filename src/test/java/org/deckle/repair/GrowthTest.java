package org.deckle.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.Growth;
import org.deckle.book.Manuscript;
import org.deckle.finding.Findings;
import org.deckle.finding.WordBalance;
import org.deckle.repair.duplicates.Pasted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that no one writes, but that a careless algorithm would be hours about. */
class GrowthTest {

  private static final String LINE = "The same line stands here again.";

  static Stream<Arguments> texts() {
    List<String> section = Pasted.section(new Random(1), 5);
    Stream<Arguments> signs =
        Stream.of("it's -- \"a\" ... ", "a--", "\"", "'", "5'10\"", "a.b/", "$", "- ", "x\u00B4s")
            .map(sign -> text(sign, 50_000, n -> "<p>" + sign.repeat(n) + "</p>"));
    Stream<Arguments> texts =
        Stream.of(
            text("one long word", 1_000_000, n -> "<p>" + "a".repeat(n) + "</p>"),
            text("leftovers", 10_000, n -> "<p>Last edited:</p>".repeat(n)),
            text("nothing", 10_000, n -> "<p></p>".repeat(n)),
            text("one letter", 1_000_000, n -> "<p>" + "a ".repeat(n) + "</p>"),
            text("one sign", 1_000_000, n -> "<p>" + "我".repeat(n) + "</p>"),
            text("seven words", 40_000, n -> "<p>" + "a b c d e f g ".repeat(n) + "</p>"),
            text("lines", 100_000, n -> "<p>" + (LINE + "\n").repeat(n) + "</p>"),
            text("broken lines", 100_000, n -> "<p>" + (LINE + "<br>").repeat(n) + "</p>"),
            text("refrains", 10_000, n -> refrains().repeat(n)),
            text("paragraphs", 100_000, n -> ("<p>" + LINE + "</p>").repeat(n)),
            text("headings", 10_000, n -> "<h2>Same</h2>".repeat(n)),
            text("plain headings", 10_000, n -> "<p>Chapter 1</p><p>Text.</p>".repeat(n)),
            text("quotes", 400, n -> "<blockquote>".repeat(n) + "deep" + "</blockquote>".repeat(n)),
            text("pictures", 10_000, n -> "<p><img src=a.png></p>".repeat(n)),
            text("sections", 2_000, n -> String.join("", section).repeat(n)));
    return Stream.concat(texts, signs);
  }

  private static Arguments text(String name, int times, IntFunction<String> html) {
    return Arguments.of(name, times, html);
  }

  /** Lines that come again a page apart and end no sentence, with nothing between them. */
  private static String refrains() {
    return Stream.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
        .map(n -> "<p>and the wind went round the house with number " + n + "</p>")
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void theWorkGrowsLikeTheText(String name, int times, IntFunction<String> html) {
    Growth.likeTheInput(
        times,
        n -> {
          Manuscript manuscript = Pasted.manuscript(List.of(html.apply(n)));
          Findings findings = new Findings();
          WordBalance words = WordBalance.before(manuscript.body());
          Repairs.apply(manuscript, findings);
          assertThat(words.lost(manuscript.body(), findings)).isEmpty();
        });
  }
}
