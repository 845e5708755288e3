package org.deckle.image.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.deckle.book.BookConfig.PictureLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GifBodyTest {

  private static byte[] gif(int type, int width, int height, int colours) throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0xFF000000 | random.nextInt(colours) * 0x010203);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "gif", bytes);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "7, 5, 2", "100, 80, 1", "100, 80, 4", "300, 200, 60"})
  void whatAnEncoderWritesIsWhole(int width, int height, int colours) throws IOException {
    assertThat(GifBody.isWhole(gif(BufferedImage.TYPE_INT_RGB, width, height, colours))).isTrue();
    assertThat(GifBody.isWhole(gif(BufferedImage.TYPE_BYTE_BINARY, width, height, 200))).isTrue();
  }

  @Test
  void lostDataAreFound() throws IOException {
    byte[] gif = gif(BufferedImage.TYPE_INT_RGB, 200, 150, 60);
    Arrays.fill(gif, gif.length / 2, gif.length - 1, (byte) 0);
    Probe probe = new Limits(PictureLimits.DEFAULT).whole(gif);
    assertThat(probe.problem()).isEqualTo("is damaged: a part of its GIF data is lost or altered");
  }

  @Test
  void alteredDataAreFoundWhereACodeMeansNothing() throws IOException {
    byte[] gif = gif(BufferedImage.TYPE_INT_RGB, 200, 150, 60);
    int half = gif.length / 2;
    for (int i = half; i < half + 100; i++) {
      // Sub-blocks are 255 bytes long; their lengths stay as they are.
      gif[i] = (gif[i] & 0xFF) == 0xFF ? gif[i] : (byte) 0x7E;
    }
    assertThat(GifBody.isWhole(gif)).isFalse();
  }
}
