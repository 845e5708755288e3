package org.deckle.edition.print.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.deckle.image.format.PngFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPngTest {

  private static final int WIDTH = 61;
  private static final int HEIGHT = 23;

  private static byte[] png(BufferedImage image, boolean interlaced) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setProgressiveMode(
        interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static BufferedImage noise(BufferedImage image) {
    Random random = new Random(1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, 0xFF000000 | random.nextInt(1 << 24));
      }
    }
    return image;
  }

  /** A palette of so many bits. */
  private static BufferedImage indexed(int bits, boolean grey) {
    byte[] red = new byte[1 << bits];
    new Random(bits).nextBytes(red);
    byte[] blue = grey ? red : Arrays.copyOf(new byte[] {1, 2, 3}, red.length);
    IndexColorModel palette = new IndexColorModel(bits, red.length, red, red, blue);
    int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
    return noise(new BufferedImage(WIDTH, HEIGHT, type, palette));
  }

  private static void assertSame(BufferedImage image, byte[] png) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDImageXObject there = PdfPng.in(pdf, PngFrame.of(png).orElseThrow());
      BufferedImage shown = there.getImage();
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          assertThat(shown.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
        }
      }
      // As it was packed, byte for byte.
      byte[] raw = there.getStream().getCOSObject().createRawInputStream().readAllBytes();
      assertThat(indexOf(png, raw)).isPositive();
    }
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int i = 0; i + part.length <= all.length; i++) {
      if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void coloursAndGreysAreTakenAsTheyAre() throws IOException {
    BufferedImage colour = noise(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR));
    assertSame(colour, png(colour, false));
    assertThat(colours(colour)).isEqualTo(PDDeviceRGB.INSTANCE);
    BufferedImage grey = noise(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY));
    assertThat(colours(grey)).isEqualTo(PDDeviceGray.INSTANCE);
  }

  private static Object colours(BufferedImage image) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      return PdfPng.in(pdf, PngFrame.of(png(image, false)).orElseThrow()).getColorSpace();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void palettesAreTakenAsTheyAre(int bits) throws IOException {
    for (boolean grey : new boolean[] {true, false}) {
      BufferedImage image = indexed(bits, grey);
      assertSame(image, png(image, false));
    }
  }

  @Test
  void whatAPageCannotTakeGoesAnotherWay() throws IOException {
    BufferedImage colour = noise(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR));
    BufferedImage clear = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    BufferedImage deep = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
    assertThat(PngFrame.of(png(colour, true))).as("interlaced").isEmpty();
    assertThat(PngFrame.of(png(clear, false))).as("alpha").isEmpty();
    assertThat(PngFrame.of(png(deep, false))).as("16 bits").isEmpty();
    assertThat(PngFrame.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isEmpty();
    byte[] cut = png(colour, false);
    assertThat(PngFrame.of(Arrays.copyOf(cut, cut.length - 20))).as("cut off").isEmpty();
  }
}
