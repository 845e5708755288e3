package org.deckle.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Two builds in one JVM do not know of each other, nor of the JVM's defaults. */
@Isolated
class TwoBuildsTest {

  private static final List<String> OUTPUTS =
      List.of("book.epub", "book.pdf", "handout.pdf", "report.json");

  @TempDir Path folder;

  private BuildRequest book(String name, String language) throws IOException {
    Path book = folder.resolve(name);
    Files.createDirectories(book.resolve("manuscript"));
    Files.writeString(
        book.resolve("manuscript/book.yaml"),
        "title: INDIGO Islands\nauthor: Ida Quill\nlanguage: " + language + "\n");
    Files.writeString(
        book.resolve("manuscript/one.md"),
        "# FIRST\n\nInk in ISLANDS, I think.\n\n<ol type=\"i\"><li>One.</li><li>Two.</li></ol>\n\n"
            + "## SECOND\n\n```\nIF I\n```\n\nIt is “IN” it: ılık IĞDIR.\n");
    return BuildRequest.of(book);
  }

  private static Callable<BuildOutcome> build(BuildRequest request, Path output) {
    return () -> new BookBuild(request.withOutput(output)).run();
  }

  @Test
  void atOnceAndUnderTurkishDefaultsTheyGiveTheBytesThatTheyGiveAlone() throws Exception {
    BuildRequest english = book("english", "en");
    BuildRequest turkish = book("turkish", "tr");
    Locale usual = Locale.getDefault();
    Level level = Logger.getLogger("").getLevel();
    Locale.setDefault(Locale.ENGLISH);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      build(english, folder.resolve("english-alone")).call();
      build(turkish, folder.resolve("turkish-alone")).call();
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      for (Future<BuildOutcome> outcome :
          pool.invokeAll(
              List.of(
                  build(english, folder.resolve("english-beside")),
                  build(turkish, folder.resolve("turkish-beside"))))) {
        assertThat(outcome.get().hasErrors()).isFalse();
      }
      assertThat(Locale.getDefault()).isEqualTo(Locale.forLanguageTag("tr-TR"));
      assertThat(Logger.getLogger("").getLevel()).isEqualTo(level);
      assertThat(Logger.getLogger("com.openhtmltopdf").getLevel()).isNull();
    } finally {
      pool.shutdownNow();
      Locale.setDefault(usual);
    }
    for (String output : OUTPUTS) {
      for (String book : List.of("english", "turkish")) {
        assertThat(folder.resolve(book + "-beside").resolve(output))
            .hasSameBinaryContentAs(folder.resolve(book + "-alone").resolve(output));
      }
    }
  }
}
