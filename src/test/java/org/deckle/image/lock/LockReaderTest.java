package org.deckle.image.lock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.image.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockReaderTest {

  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String GOOD =
      "url: https://a.example/b.png\nfile: images/b.png\nsha256: " + HASH + "\n";

  @TempDir Path book;
  private final Findings findings = new Findings();

  private ImageLock read(String text, Charset charset) throws IOException {
    TestPictures.write(book, ImageLock.FILE, text.getBytes(charset));
    return ImageLock.read(book, findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file: images/b.png                   | file: images/../../x.png | 6 | must stand in"
            + " images/",
        "file: images/b.png                   | file: /etc/passwd        | 6 | must stand in"
            + " images/",
        "file: images/b.png                   | files: images/b.png      | 6 | There is no files",
        "file: images/b.png                   | images/b.png             | 6 | no key: value",
        "file: images/b.png                   | url: x                   | 6 | second url",
        "file: images/b.png                   | #                        | 5 | has no file",
        "sha256: 0123                         | sha256: Z123             | 7 | 64 digits",
        "file: images/b.png                   | <<<<<<< HEAD             | 6 | merge",
        "url: https://a.example/b.png         | url: https://a.example/z | 5 | pinned twice",
      })
  void aWrongLineIsNamed(String right, String wrong, int line, String what) throws IOException {
    String other = GOOD.replace("a.example/b.png", "a.example/z").replace("b.png\n", "z.png\n");
    ImageLock lock = read(other + "\n" + GOOD.replace(right, wrong), UTF_8);
    Finding finding = findings.of(Code.PICTURE_LOCK).get(0);
    assertThat(finding.place().toString()).isEqualTo("images/images.lock:" + line);
    assertThat(finding.what()).contains(what);
    assertThat(finding.hint()).isNotEmpty();
    assertThat(findings.hasErrors()).isTrue();
    assertThat(lock.all()).extracting(Pin::url).containsExactly("https://a.example/z");
  }

  @Test
  void allIsToldAtOnce() throws IOException {
    read("x\n\n" + GOOD + "bytes: many\n\nurl: y\n", UTF_8);
    assertThat(findings.all()).extracting(f -> f.place().line()).containsExactly(1, 6, 8);
  }

  @Test
  void whatIsNoTextIsNoLock() throws IOException {
    read(GOOD + "attribution: José\n", ISO_8859_1);
    assertThat(findings.of(Code.PICTURE_LOCK).get(0).what()).contains("not UTF-8");
  }

  @Test
  void aFolderIsNoLock() throws IOException {
    Files.createDirectories(book.resolve(ImageLock.FILE));
    ImageLock.read(book, findings);
    assertThat(findings.of(Code.PICTURE_LOCK).get(0).what()).contains("folder");
  }

  @Test
  void whatTheAuthorWroteStays() throws IOException {
    ImageLock lock =
        read("\uFEFF" + GOOD.replace("\n", "\r\n") + "attribution: José, CC BY", UTF_8);
    assertThat(findings.all()).isEmpty();
    lock.write(book);
    assertThat(ImageLock.read(book, findings).pin("https://a.example/b.png").orElseThrow())
        .isEqualTo(lock.all().iterator().next())
        .extracting(Pin::attribution)
        .isEqualTo("José, CC BY");
  }
}
