package org.deckle.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  @Test
  void aFileThatCannotBeWrittenIsNamedAndLeavesNothing() throws IOException {
    Path file = folder.resolve("a.png");
    Files.createDirectories(file.resolve("taken"));
    assertThatThrownBy(() -> AtomicFile.write(file, new byte[9]))
        .isInstanceOfSatisfying(
            FileSystemException.class, e -> assertThat(e.getFile()).isEqualTo(file.toString()));
    assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
  }

  @Test
  void anEarlierFileStaysWhenTheNewOneIsNotWantedOrFails() throws IOException {
    Path file = folder.resolve("below/book.pdf");
    AtomicFile.write(file, new byte[] {1});
    assertThat(AtomicFile.writeIf(file, out -> false)).isFalse();
    IOException unread = new IOException("the picture cannot be read");
    assertThatThrownBy(() -> AtomicFile.write(file, (OutputStream out) -> fail(out, unread)))
        .isSameAs(unread);
    assertThat(file).hasBinaryContent(new byte[] {1});
    assertThat(file.getParent()).isDirectoryNotContaining(f -> !f.equals(file));
  }

  private static void fail(OutputStream out, IOException e) throws IOException {
    out.write(2);
    throw e;
  }

  @Test
  void aFullDiskNamesTheFile() {
    Path file = Path.of("book.pdf");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> new NamedOutput(full, file).write(1))
        .hasMessage("book.pdf: No space left on device");
  }

  @Test
  void sweepsDraftsAndNothingElse() throws IOException {
    Files.write(folder.resolve(".deckle-1.part"), new byte[1]);
    Path other = Files.write(folder.resolve(".film.part"), new byte[1]);
    AtomicFile.sweep(folder);
    assertThat(folder).isDirectoryNotContaining(f -> !f.equals(other));
    assertThat(other).exists();
  }
}
