package org.deckle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.deckle.book.Manuscript;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;

/** What golden tests compare, and the flag that rewrites what they compare it with. */
public final class Golden {

  private Golden() {}

  /** A block a line, without positions. */
  public static String html(Manuscript manuscript) {
    return manuscript.blocks().stream()
        .map(Element::clone)
        .peek(b -> b.select("[" + Vocabulary.SRC + "]").removeAttr(Vocabulary.SRC))
        .map(b -> b.outerHtml().strip() + "\n")
        .collect(Collectors.joining());
  }

  /** A finding a line, in source order. */
  public static String list(Findings findings) {
    return findings.all().stream().map(Golden::line).collect(Collectors.joining());
  }

  private static String line(Finding f) {
    return f.place() + " " + f.severity() + " " + f.code().id() + ": " + f.what() + "\n";
  }

  /** {@code -Dgolden.update=true} rewrites the file first; read the diff. */
  public static void compare(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
  }
}
