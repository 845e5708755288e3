package org.deckle.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.deckle.finding.Finding;
import org.deckle.finding.Severity;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildRequest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However HTML elements are put into each other, EPUBCheck and the page engine are content. */
class AnyMarkupTest {

  private static final List<String> BLOCKS =
      words(
          "p h1 h2 h4 div section blockquote ul ol li dl dt dd table caption thead tbody tr td th"
              + " colgroup figure figcaption pre aside hr details summary address nav");
  private static final List<String> INLINES =
      words(
          "em strong a code span sub q ruby rt rp br img time abbr del ins mark small button label"
              + " input bdo cite kbd");
  private static final List<String> LINKS = words("href=x href='#t' id=t");
  private static final List<String> TEXTS = List.of("word", " ", "two words ", "");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 10, 14, 15, 16, 19, 23, 27, 28, 29, 35, 40, 41, 67, 77, 148})
  void makesAValidBook(int seed) throws IOException {
    StringBuilder html = new StringBuilder("<h1>One</h1>");
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      element(random, 4, html);
    }
    Files.writeString(folder.resolve("wild.html"), html);
    BuildRequest request =
        BuildRequest.of(folder)
            .withOutput(folder.resolve("out"))
            .withEditions(List.of("epub", "print"));
    assertThat(new BookBuild(request).check().findings().all())
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .extracting(Finding::what)
        .as(html.toString())
        .isEmpty();
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static void element(Random random, int depth, StringBuilder html) {
    String tag = any(random, random.nextInt(3) == 0 ? INLINES : BLOCKS);
    String attributes =
        switch (tag) {
          case "a" -> " " + any(random, LINKS);
          case "img" -> " src=x alt=y";
          default -> random.nextInt(6) == 0 ? " id=t" + random.nextInt(4) : "";
        };
    html.append('<').append(tag).append(attributes).append('>');
    for (int i = random.nextInt(4); i > 0; i--) {
      if (depth > 0 && random.nextBoolean()) {
        element(random, depth - 1, html);
      } else {
        html.append(any(random, TEXTS));
      }
    }
    html.append("</").append(tag).append('>');
  }
}
