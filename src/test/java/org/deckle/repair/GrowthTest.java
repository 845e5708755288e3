package org.deckle.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.book.Manuscript;
import org.deckle.report.Findings;
import org.deckle.report.WordInvariant;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that no one writes, but that a careless algorithm would be hours about. */
class GrowthTest {

  /** What takes quadratic time takes minutes; a machine may be busy. */
  private static final Duration ENOUGH = Duration.ofSeconds(40);

  private static final String LINE = "The same line stands here again.";

  static Stream<Arguments> texts() {
    List<String> section = Pasted.section(new Random(1), 5);
    return Stream.of(
        Arguments.of("one long word", "<p>" + "a".repeat(1_000_000) + "</p>"),
        Arguments.of("one letter", "<p>" + "a ".repeat(1_000_000) + "</p>"),
        Arguments.of("one sign", "<p>" + "我".repeat(1_000_000) + "</p>"),
        Arguments.of("seven words", "<p>" + "a b c d e f g ".repeat(40_000) + "</p>"),
        Arguments.of("lines", "<p>" + (LINE + "\n").repeat(100_000) + "</p>"),
        Arguments.of("broken lines", "<p>" + (LINE + "<br>").repeat(100_000) + "</p>"),
        Arguments.of("refrains", refrains().repeat(10_000)),
        Arguments.of("paragraphs", ("<p>" + LINE + "</p>").repeat(100_000)),
        Arguments.of("headings", "<h2>Same</h2>".repeat(10_000)),
        Arguments.of("plain headings", "<p>Chapter 1</p><p>Text.</p>".repeat(10_000)),
        Arguments.of("quotes", "<blockquote>".repeat(400) + "deep" + "</blockquote>".repeat(400)),
        Arguments.of("pictures", "<p><img src=a.png></p>".repeat(10_000)),
        Arguments.of(
            "sections", String.join("", Collections.nCopies(2_000, String.join("", section)))));
  }

  /** Lines that come again a page apart and end no sentence, with nothing between them. */
  private static String refrains() {
    return Stream.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
        .map(n -> "<p>and the wind went round the house with number " + n + "</p>")
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void allRepairsEnd(String name, String html) {
    Manuscript manuscript = Pasted.manuscript(List.of(html));
    Findings findings = new Findings();
    WordInvariant words = WordInvariant.before(manuscript.body());
    Assertions.assertTimeoutPreemptively(ENOUGH, () -> Repairs.apply(manuscript, findings));
    assertThat(words.lost(manuscript.body(), findings)).isEmpty();
  }
}
