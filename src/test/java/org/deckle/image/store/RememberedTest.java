package org.deckle.image.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {

  @TempDir Path folder;

  @Test
  void whatWasFoundIsKnownUntilTheFileChanges() throws IOException {
    Path file = Files.write(folder.resolve("a view.png"), new byte[7]);
    Path list = folder.resolve("cache/list.txt");
    String before = Remembered.mark(file);
    assertThat(new Remembered(list).about(before)).isEmpty();
    new Remembered(list).note(before, "whole");
    assertThat(new Remembered(list).about(before)).contains("whole");

    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    String later = Remembered.mark(file);
    assertThat(new Remembered(list).about(later)).isEmpty();
    new Remembered(list).note(later, "torn");
    Remembered now = new Remembered(list);
    assertThat(now.about(later)).contains("torn");
    assertThat(now.about(before)).contains("whole");
  }

  @Test
  void aListThatIsNoneTellsNothing() throws IOException {
    Path file = Files.write(folder.resolve("a.png"), new byte[7]);
    Path list = Files.writeString(folder.resolve("list.txt"), "\n\nnonsense\n  \n");
    assertThat(new Remembered(list).about(Remembered.mark(file))).isEmpty();
  }

  @Test
  void whereNothingCanBeWrittenNothingIsRemembered() throws IOException {
    Path file = Files.write(folder.resolve("a.png"), new byte[7]);
    Path taken = Files.write(folder.resolve("taken"), new byte[0]);
    new Remembered(taken.resolve("list.txt")).note(Remembered.mark(file), "whole");
    assertThat(new Remembered(taken.resolve("list.txt")).about(Remembered.mark(file))).isEmpty();
  }
}
