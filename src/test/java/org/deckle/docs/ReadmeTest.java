package org.deckle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deckle.finding.Finding;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildOutcome;
import org.deckle.pipeline.BuildRequest;
import org.junit.jupiter.api.Test;

/** The library example of the README compiles: it is {@link #example()}, word for word. */
class ReadmeTest {

  /** The lines between the two marks stand in the README. */
  static void example() throws IOException {
    // begin
    BuildRequest request =
        BuildRequest.of(Path.of("my-book"))
            .withOutput(Path.of("out"))
            .withEditions(List.of("epub", "print"));
    BuildOutcome outcome = new BookBuild(request).run();
    for (Finding finding : outcome.findings().all()) {
      System.out.println(finding.place() + ": " + finding.what());
    }
    System.out.println(outcome.outputs());
    // end
  }

  @Test
  void theExampleIsTheOneThatCompiles() throws IOException {
    String source = Files.readString(Path.of("src/test/java/org/deckle/docs/ReadmeTest.java"));
    String code =
        source.substring(source.indexOf("// begin\n") + 9, source.indexOf("    // end\n"));
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme).contains("```java\n" + code.stripTrailing().stripIndent() + "\n```");
  }
}
