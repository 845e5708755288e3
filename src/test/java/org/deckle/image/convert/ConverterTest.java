package org.deckle.image.convert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.book.Renditions.Purpose;
import org.deckle.book.Renditions.Rendition;
import org.deckle.book.Renditions.Target;
import org.deckle.book.UnusablePictureException;
import org.deckle.finding.Findings;
import org.deckle.image.LocalPictures;
import org.deckle.image.TestPictures;
import org.deckle.image.format.JpegHeader;
import org.deckle.image.format.PictureFormat;
import org.deckle.image.format.PngText;
import org.deckle.image.format.Probes;
import org.deckle.image.format.ProbesTest;
import org.deckle.image.format.SvgForm;
import org.deckle.image.pixels.Pixels;
import org.deckle.image.pixels.Raster;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConverterTest {

  @TempDir Path book;

  private Rendition convert(byte[] bytes, Target target, PictureLimits limits) throws IOException {
    TestPictures.write(book, "images/x.png", bytes);
    Picture picture =
        LocalPictures.of(
                book,
                book.resolve("found"),
                PictureLimits.DEFAULT,
                new Element("body"),
                new Findings())
            .resolve("images/x.png", Place.NONE);
    assertThat(picture.isThere()).as(picture.note()).isTrue();
    return new Converter(book.resolve("cache"), limits).of(picture, target);
  }

  private Rendition convert(byte[] bytes, Purpose purpose) throws IOException {
    return convert(bytes, Target.of(purpose));
  }

  private Rendition convert(byte[] bytes, Target target) throws IOException {
    return convert(bytes, target, PictureLimits.DEFAULT);
  }

  private static BufferedImage decoded(Rendition rendition) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(rendition.bytes()));
  }

  private static void assertColour(BufferedImage image, int x, int y, Color wanted) {
    Color is = new Color(image.getRGB(x, y));
    assertThat(Math.abs(is.getRed() - wanted.getRed())).as("red of %s", is).isLessThan(24);
    assertThat(Math.abs(is.getGreen() - wanted.getGreen())).as("green of %s", is).isLessThan(24);
    assertThat(Math.abs(is.getBlue() - wanted.getBlue())).as("blue of %s", is).isLessThan(24);
  }

  @ParameterizedTest
  @CsvSource({"png, SCREEN", "png, PRINT", "jpg, SCREEN", "jpg, PRINT", "gif, SCREEN"})
  void whatFitsIsNotTouched(String format, Purpose purpose) throws IOException {
    byte[] bytes = TestPictures.bytes(format, 60, 40, 1);
    assertThat(convert(bytes, purpose).bytes()).isEqualTo(bytes);
    assertThat(book.resolve("cache")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"bmp, SCREEN", "bmp, PRINT", "tiff, SCREEN", "tiff, PRINT", "gif, PRINT"})
  void otherKindsBecomePng(String format, Purpose purpose) throws IOException {
    Rendition made = convert(TestPictures.bytes(format, 60, 40, 1), purpose);
    assertThat(made.mediaType()).isEqualTo("image/png");
    assertThat(made.width()).isEqualTo(60);
    assertColour(decoded(made), 10, 20, Color.RED);
    assertColour(decoded(made), 50, 20, Color.BLUE);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void photographsAreTurnedUpright(int orientation) throws Exception {
    byte[] jpeg = ProbesTest.oriented(TestPictures.bytes("jpg", 80, 40, 1), orientation);
    Rendition made = convert(jpeg, Purpose.SCREEN);
    assertThat(made.mediaType()).isEqualTo("image/jpeg");
    assertThat(made.width()).isEqualTo(orientation < 5 ? 80 : 40);
    boolean redFirst = orientation == 4 || orientation == 5 || orientation == 6;
    BufferedImage image = decoded(made);
    assertColour(image, 5, 5, redFirst ? Color.RED : Color.BLUE);
    assertColour(image, made.width() - 5, made.height() - 5, redFirst ? Color.BLUE : Color.RED);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1000, 20000, 200, 100",
    "100, 1000, 1000000, 100, 50",
    "1000, 25, 1000000, 50, 25",
    "100, 100, 50, 10, 5",
  })
  void largePicturesAreScaledDown(int across, int down, long pixels, int width, int height)
      throws IOException {
    byte[] png = TestPictures.bytes("png", 400, 200, 1);
    Rendition made = convert(png, Target.of(Purpose.SCREEN).within(across, down, pixels));
    assertThat(made.width()).isEqualTo(width);
    assertThat(made.height()).isEqualTo(height);
    assertColour(decoded(made), width / 10, height / 2, Color.RED);
    assertColour(decoded(made), width * 9 / 10, height / 2, Color.BLUE);
  }

  @Test
  void pressesWithoutColourGetShadesAsLightAsTheColours() throws IOException {
    Target grey = Target.of(Purpose.PRINT).on(true, false);
    for (String format : new String[] {"png", "jpg"}) {
      BufferedImage made = decoded(convert(TestPictures.bytes(format, 60, 40, 1), grey));
      assertThat(made.getRaster().getNumBands()).isEqualTo(1);
      // Luminance 0.2126 and 0.0722 (ITU-R BT.709) are 127 and 76 of 255 in sRGB.
      assertThat(made.getRaster().getSample(10, 20, 0)).isBetween(125, 129);
      assertThat(made.getRaster().getSample(50, 20, 0)).isBetween(74, 78);
    }
  }

  @Test
  void whatIsGreyAndOpaqueIsNotConvertedForAGreyPress() throws IOException {
    BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_BYTE_GRAY);
    for (String format : new String[] {"png", "jpg"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      convert(out.toByteArray(), Target.of(Purpose.PRINT).on(true, true));
      assertThat(book.resolve("cache")).doesNotExist();
    }
  }

  @Test
  void transparencyThatIsNoneIsNoneOnPages() throws IOException {
    BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 200; i++) {
      image.setRGB(i % 20, i / 20, 0xFF2578B4);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    BufferedImage made = decoded(convert(out.toByteArray(), Purpose.PRINT));
    assertThat(made.getColorModel().hasAlpha()).isFalse();
    assertThat(made.getRGB(5, 5)).isEqualTo(0xFF2578B4);
    assertThat(convert(out.toByteArray(), Purpose.SCREEN).bytes()).isEqualTo(out.toByteArray());
  }

  @Test
  void transparencyIsLaidOnWhitePaper() throws IOException {
    BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x80FF0000);
    image.setRGB(1, 0, 0xFF0000FF);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    BufferedImage made =
        decoded(convert(out.toByteArray(), Target.of(Purpose.PRINT).on(false, true)));
    assertThat(made.getColorModel().hasAlpha()).isFalse();
    assertThat(made.getRGB(0, 0)).isEqualTo(0xFFFF7F7F);
    assertThat(made.getRGB(1, 0)).isEqualTo(0xFF0000FF);
    assertThat(made.getRGB(2, 0)).isEqualTo(0xFFFFFFFF);
  }

  /**
   * Red and blue columns of one pixel: with a sample of colour for two of them both were purple.
   */
  @Test
  void aJpegThatHasAllItsColoursKeepsThem() throws Exception {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 64 * 64; i++) {
      image.setRGB(i % 64, i / 64, i % 2 == 0 ? 0xE02020 : 0x2020E0);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Raster.Converted(
            new Pixels(64, 64, image.getRGB(0, 0, 64, 64, null, 0, 64), true, false),
            PictureFormat.JPEG,
            false)
        .to(out);
    assertThat(JpegHeader.of(out.toByteArray()).subsampled()).isFalse();
    Rendition turned = convert(ProbesTest.oriented(out.toByteArray(), 3), Purpose.SCREEN);
    assertThat(JpegHeader.of(turned.bytes()).subsampled()).isFalse();
    assertColour(decoded(turned), 30, 30, new Color(0x2020E0));
    assertColour(decoded(turned), 31, 30, new Color(0xE02020));
    byte[] halved = ProbesTest.oriented(TestPictures.bytes("jpg", 64, 64, 1), 3);
    assertThat(JpegHeader.of(halved).subsampled()).isTrue();
    assertThat(JpegHeader.of(convert(halved, Purpose.SCREEN).bytes()).subsampled()).isTrue();
  }

  /** A few kilobytes that unpack to a hundred megabytes. */
  @Test
  void wordsThatArePackedIntoAPngAreNotUnpacked() throws IOException {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    words.writeBytes("Comment\0\0".getBytes(ISO_8859_1));
    try (DeflaterOutputStream packed = new DeflaterOutputStream(words)) {
      for (int i = 0; i < 100; i++) {
        packed.write(new byte[1_000_000]);
      }
    }
    byte[] png = TestPictures.withChunk(TestPictures.png(1), "zTXt", words.toByteArray());
    byte[] plain = PngText.without(png);
    assertThat(plain).isEqualTo(TestPictures.png(1));
    assertThat(PngText.without(plain)).isSameAs(plain);
    Target grey = Target.of(Purpose.PRINT).on(true, true);
    assertThat(convert(png, grey).bytes()).isEqualTo(convert(plain, grey).bytes());
  }

  @Test
  void sixteenBitGreyKeepsItsTone() throws IOException {
    BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_USHORT_GRAY);
    for (int i = 0; i < 200; i++) {
      image.getRaster().setSample(i % 20, i / 20, 0, 0x8080);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    Rendition made = convert(out.toByteArray(), Purpose.PRINT);
    assertThat(rgb(decoded(made), 5, 5)).isEqualTo("128 128 128");
  }

  @Test
  void transparencyStays() throws IOException {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 400; i++) {
      image.setRGB(i % 20, i / 20, 0x80FF0000);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    Target small = Target.of(Purpose.SCREEN).within(20, 20, 200);
    BufferedImage made = decoded(convert(out.toByteArray(), small));
    assertThat(made.getRGB(4, 5)).isEqualTo(0x80FF0000);
    assertThat(made.getRGB(19, 5) >>> 24).isZero();
  }

  @Test
  void finePatternsBecomeTheirMeanWhenScaledDown() throws IOException {
    BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 400 * 200; i++) {
      image.setRGB(i % 400, i / 400, (i + i / 400) % 2 == 0 ? 0xFFFFFF : 0);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    Target small = Target.of(Purpose.PRINT).within(130, 130, Long.MAX_VALUE);
    BufferedImage made = decoded(convert(out.toByteArray(), small));
    for (int x = 5; x < 125; x++) {
      assertThat(made.getRGB(x, 30) & 0xFF).isBetween(120, 135);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif", "bmp"})
  void aThumbnailShowsTheWholePicture(String format) throws IOException {
    Target small = Target.of(Purpose.THUMBNAIL).within(144, 144, Long.MAX_VALUE);
    Rendition made = convert(TestPictures.bytes(format, 1601, 1003, 1), small);
    BufferedImage image = decoded(made);
    assertThat(image.getWidth()).isEqualTo(144);
    assertThat(image.getHeight()).isEqualTo(90);
    assertColour(image, 3, 3, Color.RED);
    assertColour(image, 68, 87, Color.RED);
    assertColour(image, 76, 3, Color.BLUE);
    assertColour(image, 141, 87, Color.BLUE);
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(book.resolve("cache"))) {
      return files.filter(f -> f.toString().matches(".*[.](?:png|jpg)")).toList();
    }
  }

  @Test
  void conversionsAreKeptAndAlwaysTheSame() throws IOException {
    byte[] bmp = TestPictures.bytes("bmp", 60, 40, 1);
    byte[] first = convert(bmp, Purpose.PRINT).bytes();
    List<Path> kept = kept();
    assertThat(kept).hasSize(1);
    assertThat(convert(bmp, Purpose.PRINT).bytes()).isEqualTo(first);
    Files.delete(kept.get(0));
    assertThat(convert(bmp, Purpose.PRINT).bytes()).isEqualTo(first);
  }

  @Test
  void aFileThatChangedMeanwhileIsConvertedAnew() throws IOException {
    Path bmp = book.resolve("images/a.bmp");
    TestPictures.write(book, "images/a.bmp", TestPictures.bytes("bmp", 60, 40, 1));
    Picture picture =
        new Picture("a", Picture.State.FOUND, Optional.of(bmp), "image/bmp", 60, 40, "", List.of());
    Converter converter = new Converter(book.resolve("cache"), PictureLimits.DEFAULT);
    byte[] first = converter.of(picture, Target.of(Purpose.SCREEN)).bytes();
    Files.write(bmp, TestPictures.bytes("bmp", 60, 40, 2));
    Files.setLastModifiedTime(bmp, FileTime.fromMillis(1));
    assertThat(converter.of(picture, Target.of(Purpose.SCREEN)).bytes()).isNotEqualTo(first);
  }

  @Test
  void manyAreConvertedAtOnceAndEachOnce() throws IOException {
    Map<Picture, Target> wanted = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      TestPictures.write(book, "images/" + i + ".bmp", TestPictures.bytes("bmp", 60, 40, i));
    }
    LocalPictures pictures =
        LocalPictures.of(
            book, book.resolve("c"), PictureLimits.DEFAULT, new Element("body"), new Findings());
    for (int i = 0; i < 8; i++) {
      wanted.put(pictures.resolve("images/" + i + ".bmp", Place.NONE), Target.of(Purpose.SCREEN));
    }
    Converter converter = new Converter(book.resolve("cache"), PictureLimits.DEFAULT);
    converter.prepare(wanted);
    assertThat(kept()).hasSize(8);
    Path bmp = book.resolve("images/3.bmp");
    Files.write(bmp, new byte[] {'B', 'M'});
    converter.prepare(wanted);
    Picture broken = List.copyOf(wanted.keySet()).get(3);
    assertThatThrownBy(() -> converter.of(broken, Target.of(Purpose.SCREEN)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void tooLargePicturesAreRefusedUndecoded() {
    byte[] png = TestPictures.bytes("png", 400, 200, 1);
    Target any = Target.of(Purpose.SCREEN);
    assertThatThrownBy(() -> convert(png, any, new PictureLimits(70_000, 1_000_000)))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageStartingWith(
            "has 0.08 million pixels; at most 0.07 are taken: scale it down, or");
    assertThatThrownBy(() -> convert(png, any, new PictureLimits(80_000, 100)))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContaining(" MB; at most 0.0001 are taken");
  }

  @Test
  void whatHasNoRoomInMemoryIsRefusedUndecoded() {
    assertThatThrownBy(() -> new MemoryBudget(100_000_000).with(100_100_000, () -> null))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageStartingWith("needs at least 100 MB of memory and there are 100");
    assertThatCode(() -> new MemoryBudget(130_000_000).with(100_100_000, () -> null))
        .doesNotThrowAnyException();
  }

  @Test
  void whatDoesNotFitBesideOthersIsConvertedAlone() throws IOException {
    String made = "made";
    AtomicInteger runs = new AtomicInteger();
    MemoryBudget.Conversion<String> large =
        () -> {
          if (runs.incrementAndGet() % 3 != 0) {
            throw new OutOfMemoryError();
          }
          return made;
        };
    MemoryBudget room = new MemoryBudget(1_000_000);
    assertThatThrownBy(() -> room.with(30_000, large)).isInstanceOf(UnusablePictureException.class);
    assertThat(room.with(30_000, large)).isSameAs(made);
    assertThat(runs).hasValue(3);
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void webpAndCmyk(Purpose purpose) throws IOException {
    for (String name : new String[] {"photo.webp", "cmyk.jpg"}) {
      byte[] bytes = resource(name);
      Rendition made = convert(bytes, purpose);
      boolean untouched = name.endsWith("webp") && purpose != Purpose.PRINT;
      assertThat(made.mediaType()).isEqualTo(untouched ? "image/webp" : "image/jpeg");
      assertColour(decoded(made), 10, 20, Color.RED);
      assertColour(decoded(made), 50, 20, Color.BLUE);
    }
  }

  /** Smooth shades are predicted from their neighbours, so that a small error grows on its way. */
  @Test
  void aWebpKeepsItsColoursDownToTheLastCorner() throws IOException {
    BufferedImage made = decoded(convert(resource("gradient.webp"), Purpose.PRINT));
    for (int at : new int[] {4, 64, 123}) {
      double share = at / 127.0;
      Color drawn = new Color(made.getRGB(at, at));
      assertThat(drawn.getRed()).isCloseTo((int) (255 * share * share), within(8));
      assertThat(drawn.getGreen()).isCloseTo((int) (255 * (0.3 + 0.4 * share)), within(8));
      assertThat(drawn.getBlue()).isCloseTo((int) (255 * (0.8 - 0.5 * share)), within(8));
    }
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void aColourProfileOfAJpegIsBroughtToSrgb(Purpose purpose) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 60 * 40; i++) {
      image.setRGB(i % 60, i / 60, 0x808080);
    }
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", plain);
    ByteArrayOutputStream tagged = new ByteArrayOutputStream();
    tagged.write(plain.toByteArray(), 0, 2);
    int length = 2 + 14 + profile.length;
    tagged.write(new byte[] {(byte) 0xFF, (byte) 0xE2, (byte) (length >> 8), (byte) length});
    tagged.write("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1));
    tagged.write(profile);
    tagged.write(plain.toByteArray(), 2, plain.size() - 2);
    // Half of the light is 188 of 255 in sRGB (IEC 61966-2-1).
    Color made = new Color(decoded(convert(tagged.toByteArray(), purpose)).getRGB(30, 20));
    assertThat(made.getGreen()).isBetween(184, 192);
  }

  @ParameterizedTest
  @CsvSource({
    "cmyk.tif, 200 30 40, 30 60 190",
    "sixteen-bit.tif, 200 30 40, 30 60 190",
    "animated.gif, 200 30 40, 30 60 190",
  })
  void coloursSurviveTheConversion(String name, String left, String right) throws IOException {
    for (Purpose purpose : Purpose.values()) {
      Rendition made = convert(resource(name), purpose);
      assertThat(made.mediaType()).isEqualTo("image/png");
      assertThat(made.width()).isEqualTo(60);
      assertThat(rgb(decoded(made), 10, 20)).isEqualTo(left);
      assertThat(rgb(decoded(made), 50, 20)).isEqualTo(right);
    }
  }

  /** A profile like Adobe RGB (1998): a red of 200, 30, 40 there is 233, 24, 36 in sRGB. */
  @Test
  void aColourProfileGoesToTheScreenAsItIsAndToPagesAsSrgb() throws IOException {
    byte[] wide = resource("wide-gamut.png");
    assertThat(convert(wide, Purpose.SCREEN).bytes()).isEqualTo(wide);
    Rendition printed = convert(wide, Purpose.PRINT);
    assertThat(rgb(decoded(printed), 10, 20)).isEqualTo("233 24 36");
    assertThat(rgb(decoded(printed), 50, 20)).isEqualTo("0 57 195");
    Target small = Target.of(Purpose.SCREEN).within(30, 30, 1_000_000);
    assertThat(rgb(decoded(convert(wide, small, PictureLimits.DEFAULT)), 5, 10))
        .isEqualTo("233 24 36");
  }

  /** Of grey the sample as it stands in the file: Java takes it for an amount of light. */
  private static String rgb(BufferedImage image, int x, int y) {
    if (image.getRaster().getNumBands() == 1 && image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      int v = image.getRaster().getSample(x, y, 0);
      return v + " " + v + " " + v;
    }
    Color c = new Color(image.getRGB(x, y));
    return c.getRed() + " " + c.getGreen() + " " + c.getBlue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alpha.webp", "animated.webp"})
  void webpMayShineThroughAndMovesNoMore(String name) throws IOException {
    byte[] onScreen = convert(resource(name), Purpose.SCREEN).bytes();
    assertThat(Arrays.equals(onScreen, resource(name))).isEqualTo(name.equals("alpha.webp"));
    assertThat(new String(onScreen, ISO_8859_1)).doesNotContain("ANIM");
    BufferedImage made = decoded(convert(resource(name), Purpose.PRINT));
    int alpha = name.equals("alpha.webp") ? 0x80 : 0xFF;
    assertThat(made.getRGB(10, 20) >>> 24).isEqualTo(alpha);
    assertThat(new Color(made.getRGB(10, 20)).getRed()).isBetween(196, 204);
  }

  @Test
  void aFrameThatIsSmallerThanItsCanvasStaysInItsPlace() throws IOException {
    Rendition made = convert(resource("offset.gif"), Purpose.PRINT);
    assertThat(made.width()).isEqualTo(60);
    assertThat(made.height()).isEqualTo(40);
    assertThat(decoded(made).getRGB(5, 5) >>> 24).isZero();
    assertThat(rgb(decoded(made), 12, 20)).isEqualTo("200 30 40");
    assertThat(rgb(decoded(made), 48, 20)).isEqualTo("30 60 190");
  }

  @Test
  void aPngIsTurnedUprightToo() throws IOException {
    byte[] exif = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0};
    byte[] png = TestPictures.withChunk(TestPictures.bytes("png", 80, 40, 1), "eXIf", exif);
    Rendition made = convert(png, Purpose.SCREEN);
    assertThat(made.width()).isEqualTo(40);
    assertColour(decoded(made), 20, 5, Color.RED);
  }

  private static byte[] resource(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/pictures", name));
  }

  @Test
  void aWebpIsTurnedUprightToo() throws IOException {
    byte[] webp = resource("photo.webp");
    byte[] exif = {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 18, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0};
    ByteBuffer turned = ByteBuffer.allocate(webp.length + 18 + 8 + exif.length);
    turned.order(ByteOrder.LITTLE_ENDIAN);
    turned.put(webp, 0, 4).putInt(turned.capacity() - 8).put("WEBPVP8X".getBytes(ISO_8859_1));
    turned.putInt(10).putInt(8).put(new byte[] {59, 0, 0, 39, 0, 0});
    turned.put(webp, 12, webp.length - 12).put("EXIF".getBytes(ISO_8859_1));
    turned.putInt(exif.length).put(exif);
    for (Purpose purpose : List.of(Purpose.SCREEN, Purpose.PRINT)) {
      Rendition made = convert(turned.array(), purpose);
      assertThat(made.mediaType()).isEqualTo("image/jpeg");
      assertThat(made.width()).isEqualTo(40);
      assertColour(decoded(made), 20, 5, Color.RED);
      assertColour(decoded(made), 20, 55, Color.BLUE);
    }
  }

  @Test
  void theExponentAndThePrimariesOfAPngCount() throws IOException {
    byte[] png = TestPictures.bytes("png", 60, 40, 0x80);
    byte[] linear =
        TestPictures.withChunk(png, "gAMA", ByteBuffer.allocate(4).putInt(100_000).array());
    assertThat(convert(linear, Purpose.SCREEN).bytes()).isEqualTo(linear);
    // Half of the light is 188 of 255 in sRGB (IEC 61966-2-1).
    assertThat(rgb(decoded(convert(linear, Purpose.PRINT)), 0, 0)).isEqualTo("188 188 188");
    // The green of Adobe RGB (1998) and of nothing else.
    int[] wide = {31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000};
    ByteBuffer places = ByteBuffer.allocate(32);
    Arrays.stream(wide).forEach(places::putInt);
    Rendition printed = convert(TestPictures.withChunk(png, "cHRM", places.array()), Purpose.PRINT);
    assertThat(rgb(decoded(printed), 0, 0)).isEqualTo("128 128 128");
    assertThat(rgb(decoded(printed), 10, 20)).isEqualTo("255 0 0");
    byte[] both = TestPictures.withChunk(linear, "sRGB", new byte[1]);
    assertThat(convert(both, Purpose.PRINT).bytes()).isEqualTo(both);
  }

  @Test
  void cmykIsNeverTransparent() throws IOException {
    byte[] jpeg = resource("cmyk.jpg");
    int mark = new String(jpeg, ISO_8859_1).indexOf("\u00FF\u00EE\0\u000EAdobe");
    byte[] bare = new byte[jpeg.length - 16];
    System.arraycopy(jpeg, 0, bare, 0, mark);
    System.arraycopy(jpeg, mark + 16, bare, mark, bare.length - mark);
    Rendition made = convert(bare, Purpose.SCREEN);
    assertThat(made.mediaType()).isEqualTo("image/jpeg");
    assertColour(decoded(made), 10, 20, Color.RED);
  }

  @Test
  void harmlessSvgIsNotTouched() throws IOException {
    byte[] svg =
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2'><linearGradient id='g'/><rect fill='url(#g)'/></svg>"
            .getBytes(UTF_8);
    Rendition made = convert(svg, Purpose.SCREEN);
    assertThat(made.bytes()).isEqualTo(svg);
    assertThat(made.mediaType()).isEqualTo("image/svg+xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>evil()</script>",
        "<g onclick='evil()'/>",
        "<image xlink:href='http://evil.example/x.png'/>",
        "<image href='file:///evil'/>",
        "<a href='javascript:evil()'><rect/></a>",
        "<style>@import 'evil.css'; .a { fill: url(http://evil.example/) }</style>",
        "<style><![CDATA[ .a { fill: \\75rl(//evil) } ]]></style>",
        "<rect style='fill:url( \"evil.svg#a\")'/>",
        "<foreignObject><p onclick='evil()'>x</p><iframe src='evil'/></foreignObject>",
        "<a><set attributeName='xlink:href' to='javascript:evil()'/></a>",
        "<image href='data:image/svg+xml;base64,evil'/>",
        "<?xml-stylesheet href='evil.css'?>",
        "<style>rect { background: image-set('evil.png' 1x, url(#g) 2x) }</style>",
        "<rect style='background: src(\"evil.png\")'/>",
        "<rect style='fill: uurl(evil) rl(//x) green'/>",
        "<a href='#g' ping='evil'/>",
        "<style>@im\\70ort 'evil.css';</style>",
        "<filter><feImage xlink:href='evil.png'/></filter>",
        "<rect><animateMotion><mpath href='evil.svg#a'/></animateMotion></rect>",
      })
  void svgIsCleaned(String evil) throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " width='4' height='2'>"
            + evil
            + "<linearGradient id='g'/><rect width='3'/></svg>";
    String made = new String(convert(svg.getBytes(UTF_8), Purpose.SCREEN).bytes(), UTF_8);
    assertThat(made)
        .doesNotContain("evil", "url(//x")
        .contains("<rect width=\"3\"", "linearGradient", "xmlns:xlink");
    assertThat(Probes.of(made.getBytes(UTF_8)).isUsable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg width='4' height='2'><rect width='3' fill='#00f'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='2'><rect width=3"
            + " fill='#00f'><g></rect></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='2'><rect xlink:title='a'"
            + " ink:x='1' width='3' fill='#00f'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='2'><title>&nbsp;&</title><rect"
            + " width='3' fill='#00f'/></svg>",
        "<s:svg width='4' height='2'><s:rect width='3' fill='#00f'/></s:svg>",
      })
  void svgThatNoReadingSystemTakesIsMended(String svg) throws IOException {
    byte[] made = convert(svg.getBytes(UTF_8), Purpose.SCREEN).bytes();
    assertThat(SvgForm.isXml(made)).as(new String(made, UTF_8)).isTrue();
    assertThat(new String(made, UTF_8)).contains("http://www.w3.org/2000/svg", "fill=\"#00f\"");
  }

  @Test
  void svgInAnOlderEncodingKeepsItsLetters() throws IOException {
    String svg =
        "<?xml version='1.0' encoding='iso-8859-1'?><svg xmlns='http://www.w3.org/2000/svg'"
            + " width='4' height='2'><title>Käse</title></svg>";
    byte[] made = convert(svg.getBytes(ISO_8859_1), Purpose.SCREEN).bytes();
    assertThat(new String(made, UTF_8)).contains("<title>Käse</title>").doesNotContain("8859");
  }

  @Test
  void entitiesOfDrawingProgramsAreResolved() throws IOException {
    String svg =
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd' ["
            + "<!ENTITY ns 'http://www.w3.org/2000/svg'> <!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<svg xmlns='&ns;' width='4' height='2'><title>&x;&amp;</title></svg>";
    assertThat(new String(convert(svg.getBytes(UTF_8), Purpose.SCREEN).bytes(), UTF_8))
        .contains("<title>&amp;</title>")
        .contains("xmlns=\"http://www.w3.org/2000/svg\"", "&amp;")
        .doesNotContain("DOCTYPE", "passwd");
  }

  @ParameterizedTest
  @CsvSource({"RASTER, false, 37 120 180", "PRINT, true, 115 115 115"})
  void drawingsBecomePixelsForWhoeverTakesNone(Purpose purpose, boolean press, String colour)
      throws IOException {
    StringBuilder svg =
        new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>");
    svg.append("<g>".repeat(100)).append("<rect width='20' height='20' fill='#2578b4'/>");
    svg.append("</g>".repeat(100)).append("</svg>");
    Target target = Target.of(purpose).within(400, 300, Long.MAX_VALUE).on(press, press);
    Rendition made = convert(svg.toString().getBytes(UTF_8), target);
    assertThat(made.mediaType()).isEqualTo("image/png");
    assertThat(made.width()).isEqualTo(400);
    assertThat(made.height()).isEqualTo(200);
    assertThat(rgb(decoded(made), 100, 100)).isEqualTo(colour);
    assertThat(decoded(made).getRGB(300, 100) >>> 24).isEqualTo(press ? 255 : 0);
    assertThat(convert(svg.toString().getBytes(UTF_8), target).bytes()).isEqualTo(made.bytes());
  }

  /** Each draws the left half in one blue and nothing else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style>@media print { .b { fill: red } } .a { fill: #2578b4 }</style><rect class='a'"
            + " width='20' height='20'/>",
        "<style>g > .a { fill: #2578b4 } rect { fill: red }</style><g><rect class='a' width='20'"
            + " height='20'/></g>",
        "<style>:root { --c: #2578b4 } .a { fill: var(--c) } .a:hover { fill: red }</style><rect"
            + " class='a' width='20' height='20'/>",
        "<style><![CDATA[ #a { fill: #2578b4 } .b { fill: red } ]]></style><rect id='a' class='b'"
            + " fill='red' width='20' height='20'/>",
        "<style>rect { fill: red }</style><rect style='fill: #2578b4' width='20' height='20'/>",
        "<switch><foreignObject width='9' height='9'/><rect width='20' height='20'"
            + " fill='#2578b4'/><rect width='40' height='20'/></switch>",
        "<mask id='m'><rect width='20' height='20' fill='#fff'/></mask><rect mask='url(#m)'"
            + " width='40' height='20' fill='#2578b4'/>",
      })
  void stylesheetsOfDrawingsCount(String content) throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>" + content + "</svg>";
    Target target = Target.of(Purpose.RASTER).within(400, 300, Long.MAX_VALUE);
    BufferedImage made = decoded(convert(svg.getBytes(UTF_8), target));
    assertThat(rgb(made, 100, 100)).isEqualTo("37 120 180");
    assertThat(made.getRGB(300, 100) >>> 24).isZero();
    boolean masked = svg.contains("mask=");
    assertThat(
            convert(svg.getBytes(UTF_8), Target.of(Purpose.PRINT).within(400, 300, 9_999_999))
                .mediaType())
        .isEqualTo(masked ? "image/png" : "image/svg+xml");
  }

  @Test
  void svgBombsAreRefused() {
    StringBuilder svg = new StringBuilder("<svg width='1' height='1'><g id='a0'/>");
    for (int i = 1; i < 9; i++) {
      svg.append("<g id='a" + i + "'>" + ("<use href='#a" + (i - 1) + "'/>").repeat(9) + "</g>");
    }
    byte[] bytes = svg.append("</svg>").toString().getBytes(UTF_8);
    assertThatThrownBy(() -> convert(bytes, Purpose.PRINT)).isInstanceOf(IOException.class);
  }

  @Test
  void aPictureOfAnUnknownPackingIsNotCalledDamaged() {
    byte[] tiff = TestPictures.bytes("tiff", 40, 30, 1);
    ByteBuffer buffer =
        ByteBuffer.wrap(tiff)
            .order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = buffer.getInt(4);
    for (int i = 0; i < buffer.getShort(directory); i++) {
      int entry = directory + 2 + 12 * i;
      if (buffer.getShort(entry) == 0x103) {
        buffer.putShort(entry + 8, (short) 50_000);
      }
    }
    assertThatThrownBy(() -> convert(tiff, Purpose.SCREEN))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContaining("nothing here unpacks");
  }
}
