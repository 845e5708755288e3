package org.deckle.image.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JpegHeaderTest {

  private static byte[] jpeg(int type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 7, type), "jpg", out);
    return out.toByteArray();
  }

  private static int[] frame(int type) throws IOException {
    JpegHeader header = JpegHeader.ofEightBits(jpeg(type)).orElseThrow();
    return new int[] {header.width(), header.height(), header.components()};
  }

  @Test
  void readsSizeAndComponents() throws IOException {
    assertThat(frame(BufferedImage.TYPE_INT_RGB)).containsExactly(300, 7, 3);
    assertThat(frame(BufferedImage.TYPE_BYTE_GRAY)).containsExactly(300, 7, 1);
  }

  @Test
  void readsNoOtherDepthThanEightBits() throws IOException {
    byte[] twelve = jpeg(BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < twelve.length - 4; i++) {
      if (twelve[i] == (byte) 0xFF && twelve[i + 1] == (byte) 0xC0) {
        twelve[i + 4] = 12;
        break;
      }
    }
    assertThat(JpegHeader.ofEightBits(twelve)).isEmpty();
  }

  @Test
  void readsNothingOutOfOtherBytes() throws IOException {
    byte[] whole = jpeg(BufferedImage.TYPE_INT_RGB);
    for (int length = 0; length < 100; length++) {
      assertThat(JpegHeader.ofEightBits(Arrays.copyOf(whole, length))).isEmpty();
    }
    assertThat(
            JpegHeader.ofEightBits(
                "\u0089PNG\r\n and more of it".getBytes(StandardCharsets.ISO_8859_1)))
        .isEmpty();
    assertThat(JpegHeader.ofEightBits(new byte[] {-1, -40, -1, -31, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8}))
        .isEmpty();
  }
}
