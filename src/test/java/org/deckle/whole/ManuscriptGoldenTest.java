package org.deckle.whole;

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
import org.deckle.book.Vocabulary;
import org.deckle.finding.Findings;
import org.deckle.finding.Severity;
import org.deckle.read.ManuscriptReader;
import org.deckle.read.config.ConfigReader;
import org.deckle.repair.Repairs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole manuscripts, read and repaired: a folder a case, with {@code in.md}, {@code in.txt} or a
 * {@code manuscript/}, compared with {@code out.html} and {@code findings.txt}. {@code
 * -Dgolden.update=true} rewrites both; read the diff.
 */
class ManuscriptGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/manuscripts");

  @TempDir private Path work;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return list(GOLDEN).stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
  }

  private void check(Path folder) throws IOException {
    Findings findings = new Findings();
    Manuscript manuscript = read(copy(folder, "as-it-is", "", "\n"), findings);
    Repairs.apply(manuscript, findings);
    String out = Golden.html(manuscript);
    Golden.compare(folder.resolve("out.html"), out);
    Golden.compare(folder.resolve("findings.txt"), Golden.list(findings));
    assertThat(Vocabulary.violations(manuscript.body())).isEmpty();

    Findings again = new Findings();
    Repairs.apply(manuscript, again);
    assertThat(Golden.html(manuscript)).as("repaired twice").isEqualTo(out);
    assertThat(again.all()).noneMatch(f -> f.severity() == Severity.REPAIR);

    Findings windows = new Findings();
    Manuscript other = read(copy(folder, "windows", "\uFEFF", "\r\n"), windows);
    Repairs.apply(other, windows);
    assertThat(Golden.html(other)).as("CRLF and byte order mark").isEqualTo(out);
    assertThat(windows.all()).isEqualTo(findings.all());
  }

  /** A book's folder of a case, its texts with another start and other line ends. */
  private Path copy(Path folder, String name, String start, String end) throws IOException {
    Path book = work.resolve(folder.getFileName()).resolve(name);
    Path manuscript = Files.createDirectories(book.resolve("manuscript"));
    Path texts = folder.resolve("manuscript");
    for (Path file : list(Files.isDirectory(texts) ? texts : folder)) {
      String text = Files.readString(file).replace("\r\n", "\n").replace("\n", end);
      if (!file.endsWith("out.html") && !file.endsWith("findings.txt")) {
        Files.writeString(manuscript.resolve(file.getFileName()), start + text);
      }
    }
    return book;
  }

  private static Manuscript read(Path book, Findings findings) throws IOException {
    BookConfig config = ConfigReader.read(book, Repairs.names(), findings);
    return new Manuscript(ManuscriptReader.read(book, config, findings), config, Pictures.none());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
