package org.deckle.image.format;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.deckle.book.UnusablePictureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngDataTest {

  private static final int WIDTH = 13;
  private static final int HEIGHT = 7;

  private static byte[] png(int bits, int colourType, int interlace, int bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    byte[] head = {(byte) bits, (byte) colourType, 0, 0, (byte) interlace};
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put(head).array());
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[bytes]);
    deflater.finish();
    byte[] packed = new byte[1000];
    chunk(out, "IDAT", Arrays.copyOf(packed, deflater.deflate(packed)));
    deflater.end();
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
    byte[] named =
        (name + new String(data, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** A pixel's bits, and the bytes of its row with the filter's before it. */
  @ParameterizedTest
  @CsvSource({"1,0,3", "4,3,8", "8,0,14", "8,2,40", "16,2,79", "8,4,27", "8,6,53"})
  void allRowsHaveToBeThere(int bits, int colourType, int row) {
    byte[] whole = png(bits, colourType, 0, row * HEIGHT);
    assertThatCode(() -> PngData.requireWhole(whole)).doesNotThrowAnyException();
    byte[] cut = png(bits, colourType, 0, row * HEIGHT - 1);
    assertThatThrownBy(() -> PngData.requireWhole(cut))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContaining("end too early");
  }

  @Test
  void rowsThatComeInPassesTakeMore() {
    assertThatCode(() -> PngData.requireWhole(png(8, 0, 1, 117))).doesNotThrowAnyException();
    assertThatThrownBy(() -> PngData.requireWhole(png(8, 0, 1, 97)))
        .isInstanceOf(UnusablePictureException.class);
  }
}
