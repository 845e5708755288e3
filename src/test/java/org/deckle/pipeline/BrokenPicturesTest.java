package org.deckle.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures whose headers are right and whose bodies are not: no build may end over them. */
class BrokenPicturesTest {

  @TempDir Path folder;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(folder.resolve("manuscript"));
    Files.createDirectories(folder.resolve("images"));
  }

  private static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 90 * 60; i++) {
      image.setRGB(i % 90, i / 90, Color.HSBtoRGB(i / 5400f, 1, i % 7 / 7f));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** The same file with a body of nonsense. */
  private static byte[] wrecked(byte[] file, int from, int to) {
    byte[] bytes = file.clone();
    Arrays.fill(bytes, from, to, (byte) 0x5A);
    return bytes;
  }

  /** A PNG whose checksums fit its nonsense. */
  private static byte[] wreckedPng() throws IOException {
    byte[] png = picture("png");
    String text = new String(png, StandardCharsets.ISO_8859_1);
    int data = text.indexOf("IDAT");
    int end = text.indexOf("IEND") - 8;
    byte[] bytes = wrecked(png, data + 40, end);
    CRC32 crc = new CRC32();
    crc.update(bytes, data, end - data);
    for (int i = 0; i < 4; i++) {
      bytes[end + i] = (byte) (crc.getValue() >> 24 - 8 * i);
    }
    return bytes;
  }

  private static Map<String, byte[]> broken() throws IOException {
    byte[] tiff = picture("tiff");
    byte[] gif = picture("gif");
    byte[] webp = Files.readAllBytes(Path.of("src/test/resources/pictures/photo.webp"));
    byte[] cmyk = Files.readAllBytes(Path.of("src/test/resources/pictures/cmyk.tif"));
    byte[] bmp = picture("bmp");
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("data.png", wreckedPng());
    all.put("cut.bmp", Arrays.copyOf(bmp, bmp.length / 2));
    all.put("data.webp", wrecked(webp, 30, webp.length));
    all.put("data.gif", wrecked(gif, gif.length / 2, gif.length - 200));
    all.put("cut.tif", Arrays.copyOf(tiff, tiff.length / 2));
    all.put("data.tif", wrecked(cmyk, 8, cmyk.length / 3));
    all.put(
        "copies.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g id='a'><use href='#a'/></g></svg>"
            .getBytes(StandardCharsets.UTF_8));
    return all;
  }

  private BuildOutcome build(String yaml) throws IOException {
    Files.writeString(folder.resolve("manuscript/book.yaml"), "language: en\n" + yaml);
    return new BookBuild(BuildRequest.of(folder)).run();
  }

  @Test
  void whatCannotBeDecodedBecomesAPlateAndAFinding() throws IOException {
    StringBuilder text = new StringBuilder("# One\n\n");
    for (Map.Entry<String, byte[]> picture : broken().entrySet()) {
      Files.write(folder.resolve("images/" + picture.getKey()), picture.getValue());
      text.append("Words.\n\n![A boat](").append(picture.getKey()).append(")\n\n");
    }
    Files.writeString(folder.resolve("manuscript/a.md"), text);
    BuildOutcome outcome = build("");
    assertThat(outcome.hasErrors()).as(outcome.findings().all().toString()).isFalse();
    assertThat(outcome.outputs()).hasSize(3);
    List<Finding> findings = outcome.findings().of(Code.PICTURE_UNUSABLE);
    for (String name : List.of("data.png", "data.webp", "copies.svg")) {
      assertThat(findings).filteredOn(f -> f.what().contains(name)).as(name).hasSize(1);
    }
    assertThat(findings).allMatch(f -> f.place().line() > 0);
    try (PDDocument pdf = Loader.loadPDF(outcome.outputs().get(1).toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("data.webp", "copies.svg");
    }
    try (ZipFile epub = new ZipFile(outcome.outputs().get(0).toFile())) {
      assertThat(epub.stream().map(e -> e.getName()))
          .noneMatch(n -> n.endsWith(".svg"))
          .anyMatch(n -> n.endsWith("data.webp"));
    }
  }

  @Test
  void theBookSaysHowLargeItsPicturesMayBe() throws IOException {
    Files.writeString(folder.resolve("manuscript/a.md"), "# One\n\nWords.\n\n![A](a.png)\n");
    BufferedImage large = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(large, "png", folder.resolve("images/a.png").toFile());
    assertThat(build("pictures: {max-megapixels: 0.1}").findings().of(Code.PICTURE_UNUSABLE))
        .extracting(Finding::what)
        .containsExactly(
            "The picture a.png cannot be used: images/a.png has 0.12 million pixels; at most 0.1"
                + " are taken: scale it down, or raise max-megapixels under pictures in"
                + " book.yaml.");
    assertThat(build("pictures: {max-megapixels: 0.2}").findings().of(Code.PICTURE_UNUSABLE))
        .isEmpty();
  }

  @Test
  void aCoverThatCannotBeDecodedIsDrawn() throws IOException {
    Files.write(folder.resolve("images/cover.png"), wreckedPng());
    Files.writeString(folder.resolve("manuscript/a.md"), "# One\n\nWords.\n");
    BuildOutcome outcome = build("cover: images/cover.png");
    assertThat(outcome.hasErrors()).isFalse();
    assertThat(outcome.findings().of(Code.PICTURE_UNUSABLE)).hasSize(1);
  }
}
