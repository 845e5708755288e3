package org.deckle.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deckle.Golden;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Findings;
import org.deckle.finding.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder a case: {@code in.html} is repaired and compared with {@code out.html} and {@code
 * findings.txt}. {@code -Dgolden.update=true} rewrites both; read the diff.
 */
class RepairGoldenTest {

  static final Path GOLDEN = Path.of("src/test/resources/golden/repairs");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      List<Path> sorted = folders.filter(Files::isDirectory).sorted().toList();
      return sorted.stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName() + "", () -> check(f)));
    }
  }

  private static void check(Path folder) throws IOException {
    String source = Files.readString(folder.resolve("in.html")).replace("\r\n", "\n");
    Manuscript manuscript = read(source);
    Findings findings = new Findings();
    Repairs.apply(manuscript, findings);
    String out = Golden.html(manuscript);
    Golden.compare(folder.resolve("out.html"), out);
    Golden.compare(folder.resolve("findings.txt"), Golden.list(findings));
    assertThat(Vocabulary.violations(manuscript.body())).isEmpty();

    Findings again = new Findings();
    Repairs.apply(manuscript, again);
    assertThat(Golden.html(manuscript)).as("repaired twice").isEqualTo(out);
    assertThat(again.all()).noneMatch(f -> f.severity() == Severity.REPAIR);

    Manuscript windows = read("\uFEFF" + source.replace("\n", "\r\n"));
    Repairs.apply(windows, new Findings());
    assertThat(Golden.html(windows)).as("CRLF and byte order mark").isEqualTo(out);
  }

  /** As a reader hands it over: line ends are {@code \n}, each block has its position. */
  static Manuscript read(String source) {
    String text = source.replace("\uFEFF", "").replace("\r\n", "\n");
    Document document = Jsoup.parse(text);
    document.outputSettings().prettyPrint(false);
    int line = 1;
    int from = 0;
    int start = 0;
    for (Element block : document.body().children()) {
      int at = text.indexOf("<" + block.normalName(), start);
      line += (int) text.substring(from, at).chars().filter(c -> c == '\n').count();
      from = at;
      start = at + 1;
      new Place("in.html", line).mark(block);
    }
    return new Manuscript(document, BookConfig.EMPTY, Pictures.none());
  }
}
