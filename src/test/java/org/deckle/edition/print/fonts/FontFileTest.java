package org.deckle.edition.print.fonts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deckle.edition.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFileTest {

  @TempDir Path folder;

  @Test
  void leavesASingleFontAsItIs() throws IOException {
    byte[] font = Theme.builtIn().bytes("fonts/SourceCodePro-Regular.ttf");
    assertThat(FontFile.read(Files.write(folder.resolve("a.ttf"), font))).containsExactly(font);
  }

  @Test
  void takesACollectionApart() throws IOException {
    byte[] regular = Theme.builtIn().bytes("fonts/SourceCodePro-Regular.ttf");
    byte[] bold = Theme.builtIn().bytes("fonts/SourceCodePro-Bold.ttf");
    Path file = Files.write(folder.resolve("both.ttc"), collection(regular, bold));
    List<byte[]> fonts = FontFile.read(file);
    assertThat(fonts).hasSize(2);
    assertThat(Face.ofFile(fonts.get(0), false).weight()).isEqualTo(400);
    assertThat(Face.ofFile(fonts.get(1), false).weight()).isEqualTo(700);
    assertThat(Face.ofFile(fonts.get(1), false).has('ж')).isTrue();
  }

  @Test
  void refusesATornCollection() throws IOException {
    byte[] font = Theme.builtIn().bytes("fonts/SourceCodePro-Regular.ttf");
    byte[] torn = java.util.Arrays.copyOf(collection(font, font), 5000);
    Path file = Files.write(folder.resolve("torn.ttc"), torn);
    assertThatThrownBy(() -> FontFile.read(file)).isInstanceOf(IOException.class);
  }

  /**
   * A header of version 1.0, then both fonts, their table offsets counted from the file's start.
   */
  private static byte[] collection(byte[] first, byte[] second) {
    int header = 20;
    ByteBuffer all = ByteBuffer.allocate(header + first.length + second.length);
    all.put("ttcf".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    all.putInt(0x00010000).putInt(2).putInt(header).putInt(header + first.length);
    for (byte[] font : List.of(first, second)) {
      int start = all.position();
      all.put(font);
      for (int i = 0; i < ByteBuffer.wrap(font).getShort(4); i++) {
        int at = start + 12 + 16 * i + 8;
        all.putInt(at, all.getInt(at) + start);
      }
    }
    return all.array();
  }
}
