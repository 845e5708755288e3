package org.deckle.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Picture;
import org.deckle.book.Renditions.Purpose;
import org.deckle.book.Renditions.Rendition;
import org.deckle.book.Renditions.Target;
import org.deckle.book.UnusablePictureException;
import org.deckle.image.convert.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as few programs write them, and some that only an enemy does. */
class RarePicturesTest {

  @TempDir Path folder;

  @Test
  void aBitmapWithTheHeaderOfOs2HasItsSize() throws IOException {
    ByteBuffer bmp = ByteBuffer.allocate(26 + 8).order(ByteOrder.LITTLE_ENDIAN);
    bmp.put("BM".getBytes(US_ASCII)).putInt(34).putInt(0).putInt(26);
    bmp.putInt(12).putShort((short) 2).putShort((short) 1).putShort((short) 1).putShort((short) 24);
    bmp.put(new byte[] {10, 20, 30, 40, 50, 60, 0, 0});
    BufferedImage made = decoded(convert(bmp.array(), Purpose.SCREEN));
    assertThat(made.getWidth()).isEqualTo(2);
    assertThat(made.getRGB(0, 0)).isEqualTo(0xFF1E140A);
  }

  /** As Photoshop writes transparency: samples are in parts of the alpha (TIFF 6.0, section 18). */
  @Test
  void coloursThatWereMultipliedWithTheirAlphaAreDividedAgain() throws IOException {
    byte[] samples = {50, 25, 100, (byte) 128, 0, 0, 0, 0, 10, 20, 30, (byte) 255};
    BufferedImage made = decoded(convert(tiff(3, 1, samples, 1), Purpose.SCREEN));
    assertThat(made.getRGB(0, 0)).isEqualTo(0x806432C7);
    assertThat(made.getRGB(1, 0) >>> 24).isZero();
    assertThat(made.getRGB(2, 0)).isEqualTo(0xFF0A141E);
    BufferedImage apart = decoded(convert(tiff(3, 1, samples, 2), Purpose.SCREEN));
    assertThat(apart.getRGB(0, 0)).isEqualTo(0x80321964);
  }

  private static byte[] tiff(int width, int height, byte[] samples, int alpha) {
    int[][] entries = {
      {256, 4, 1, width}, {257, 4, 1, height}, {258, 3, 4, 8 + samples.length}, {259, 3, 1, 1},
      {262, 3, 1, 2}, {273, 4, 1, 8}, {277, 3, 1, 4}, {278, 4, 1, height},
      {279, 4, 1, samples.length}, {338, 3, 1, alpha}
    };
    int directory = 16 + samples.length;
    ByteBuffer tiff =
        ByteBuffer.allocate(directory + 2 + 12 * entries.length + 4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("II*\0".getBytes(US_ASCII))
            .putInt(directory)
            .put(samples);
    for (int i = 0; i < 4; i++) {
      tiff.putShort((short) 8);
    }
    tiff.putShort((short) entries.length);
    for (int[] e : entries) {
      tiff.putShort((short) e[0]).putShort((short) e[1]).putInt(e[2]).putInt(e[3]);
    }
    return tiff.array();
  }

  /** The layout of a PDF would take it over, and viewers show nonsense or nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"junk", "CMYKsRGB", "GRAY"})
  void aProfileOfOtherColoursDoesNotComeToPages(String space) throws IOException {
    byte[] profile = new byte[200];
    System.arraycopy(space.getBytes(US_ASCII), 0, profile, 16, space.length());
    byte[] png = TestPictures.withChunk(TestPictures.png(1), "iCCP", named(deflated(profile)));
    assertThat(convert(png, Purpose.SCREEN).bytes()).isEqualTo(png);
    Rendition printed = convert(png, Purpose.PRINT);
    assertThat(new String(printed.bytes(), ISO_8859_1)).doesNotContain("iCCP");
    assertThat(decoded(printed).getRGB(7, 3)).isEqualTo(0xFF0000FF);
  }

  @Test
  void aPngThatMovesStandsStill() throws IOException {
    byte[] moving = TestPictures.withChunk(TestPictures.png(1), "acTL", new byte[] {0, 0, 0, 2});
    for (Purpose purpose : List.of(Purpose.SCREEN, Purpose.PRINT)) {
      Rendition made = convert(moving, purpose);
      assertThat(new String(made.bytes(), ISO_8859_1)).doesNotContain("acTL");
      assertThat(decoded(made).getRGB(7, 3)).isEqualTo(0xFF0000FF);
    }
  }

  @Test
  void aPngThatHoldsFarMoreThanItsPixelsIsRefused() throws IOException {
    byte[] png = TestPictures.png(1);
    int data = new String(png, ISO_8859_1).indexOf("IDAT") - 4;
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(png, 0, data);
    byte[] one = TestPictures.withChunk(png, "IDAT", deflated(new byte[5_000_000]));
    int start = new String(one, ISO_8859_1).indexOf("IDAT") - 4;
    bomb.write(one, start, one.length - png.length);
    bomb.write(png, png.length - 12, 12);
    assertThatThrownBy(() -> convert(bomb.toByteArray(), Purpose.SCREEN))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessage("is damaged (it holds more data than pixels)");
  }

  /** An edition in pixels must not take the drawing from another that needs none. */
  @Test
  void aDrawingThatCannotBeDrawnCanBeShown() throws IOException {
    byte[] svg =
        ("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><defs>"
                + "<marker id='m' markerWidth='5' markerHeight='5'>"
                + "<path d='M0 0L5 5' marker-end='url(#m)'/></marker></defs>"
                + "<path d='M0 0L9 9' stroke='red' marker-end='url(#m)'/></svg>")
            .getBytes(UTF_8);
    Path file = Files.write(folder.resolve("a.svg"), svg);
    Converter converter = new Converter(folder.resolve("cache"), PictureLimits.DEFAULT);
    Picture picture = picture(file, "image/svg+xml");
    Target pixels = Target.of(Purpose.RASTER).within(90, 90, 9_000);
    assertThatThrownBy(() -> converter.of(picture, pixels))
        .isInstanceOf(UnusablePictureException.class);
    assertThat(converter.of(picture, Target.of(Purpose.SCREEN)).bytes()).isEqualTo(svg);
  }

  private static byte[] named(byte[] deflated) {
    byte[] data = Arrays.copyOf(new byte[] {'x', 0, 0}, 3 + deflated.length);
    System.arraycopy(deflated, 0, data, 3, deflated.length);
    return data;
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  private Rendition convert(byte[] bytes, Purpose purpose) throws IOException {
    Path file = Files.write(folder.resolve("x.png"), bytes);
    return new Converter(folder.resolve("cache"), PictureLimits.DEFAULT)
        .of(picture(file, "image/png"), Target.of(purpose));
  }

  private static Picture picture(Path file, String mediaType) {
    return new Picture("x", Picture.State.FOUND, Optional.of(file), mediaType, 0, 0, "", List.of());
  }

  private static BufferedImage decoded(Rendition rendition) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(rendition.bytes()));
  }
}
