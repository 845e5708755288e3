package org.deckle.image.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.finding.Findings;
import org.deckle.image.LocalPictures;
import org.deckle.image.TestPictures;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegBodyTest {

  @TempDir Path book;

  @ParameterizedTest
  @CsvSource({
    "RGB, false, 97, 61",
    "RGB, true, 97, 61",
    "RGB, false, 16, 16",
    "RGB, true, 16, 8",
    "GRAY, false, 50, 31",
    "GRAY, true, 50, 31"
  })
  void whatAnEncoderWritesIsWhole(String type, boolean progressive, int width, int height)
      throws IOException {
    assertThat(JpegBody.isWhole(jpeg(type, progressive, width, height))).isTrue();
  }

  @Test
  void bytesBehindTheEndDoNotMatter() throws IOException {
    byte[] jpeg = jpeg("RGB", false, 64, 64);
    assertThat(JpegBody.isWhole(Arrays.copyOf(jpeg, jpeg.length + 100))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void lostAndAlteredDataAreFound(boolean progressive) throws IOException {
    byte[] jpeg = jpeg("RGB", progressive, 320, 240);
    int half = jpeg.length / 2;

    byte[] zeros = jpeg.clone();
    Arrays.fill(zeros, half, jpeg.length - 2, (byte) 0);
    assertThat(JpegBody.isWhole(zeros)).as("rest of the file never came").isFalse();

    byte[] cut = Arrays.copyOf(jpeg, half);
    cut[half - 2] = (byte) 0xFF;
    cut[half - 1] = (byte) 0xD9;
    assertThat(JpegBody.isWhole(cut)).as("end mark in the middle").isFalse();

    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < jpeg.length; i++) {
      if (jpeg[i] == '\n' && i > 700) {
        lines.write('\r');
      }
      lines.write(jpeg[i]);
    }
    assertThat(JpegBody.isWhole(lines.toByteArray())).as("line ends rewritten").isFalse();
  }

  @Test
  void aDamagedPictureIsNotUsed() throws IOException {
    byte[] jpeg = jpeg("RGB", false, 320, 240);
    Arrays.fill(jpeg, jpeg.length / 2, jpeg.length - 2, (byte) 0);
    TestPictures.write(book, "images/a.jpg", jpeg);
    Picture picture = resolve();
    assertThat(picture.isThere()).isFalse();
    assertThat(picture.note()).contains("is damaged: a part of its JPEG data is lost or altered");
  }

  @Test
  void aFileIsReadToItsEndOnlyOnce() throws IOException {
    byte[] jpeg = jpeg("RGB", false, 320, 240);
    Path file = TestPictures.write(book, "images/a.jpg", jpeg);
    FileTime time = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, time);
    assertThat(resolve().isThere()).isTrue();

    Arrays.fill(jpeg, jpeg.length / 2, jpeg.length - 2, (byte) 0);
    Files.write(file, jpeg);
    Files.setLastModifiedTime(file, time);
    assertThat(resolve().isThere()).as("size and time are the same").isTrue();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_001_000L));
    assertThat(resolve().isThere()).as("a new time").isFalse();
  }

  private Picture resolve() throws IOException {
    return LocalPictures.of(
            book, book.resolve("cache"), PictureLimits.DEFAULT, new Element("body"), new Findings())
        .resolve("images/a.jpg", Place.NONE);
  }

  private static byte[] jpeg(String type, boolean progressive, int width, int height)
      throws IOException {
    BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(width);
    for (int i = 0; i < width * height; i++) {
      noise.setRGB(i % width, i / width, i * 1000 + random.nextInt(0x404040));
    }
    boolean grey = type.equals("GRAY");
    BufferedImage image =
        new BufferedImage(
            width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.drawImage(noise, 0, 0, null);
    g.dispose();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
