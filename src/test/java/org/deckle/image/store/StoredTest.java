package org.deckle.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTest {

  @TempDir Path folder;

  @Test
  void aFileThatCannotBeWrittenIsNamedAndLeavesNothing() throws IOException {
    Path file = folder.resolve("a.png");
    Files.createDirectories(file.resolve("taken"));
    assertThatThrownBy(() -> Stored.write(file, new byte[9]))
        .isInstanceOfSatisfying(
            FileSystemException.class, e -> assertThat(e.getFile()).isEqualTo(file.toString()));
    assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
  }
}
