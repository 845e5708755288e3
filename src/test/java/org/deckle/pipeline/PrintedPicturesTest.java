package org.deckle.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.deckle.finding.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedPicturesTest {

  @TempDir Path folder;

  private BuildOutcome build(String options) throws IOException {
    Files.createDirectories(folder.resolve("manuscript"));
    Files.createDirectories(folder.resolve("images"));
    Files.writeString(
        folder.resolve("manuscript/book.yaml"),
        "editions: {epub: false, handout: false, print: " + options + "}");
    Files.writeString(
        folder.resolve("manuscript/a.md"), "# One\n\nWords.\n\n![Sea](sea.png)\n\nA caption.\n");
    BufferedImage image = new BufferedImage(2400, 1200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, 1200, 1200);
    g.dispose();
    ImageIO.write(image, "png", folder.resolve("images/sea.png").toFile());
    return new BookBuild(BuildRequest.of(folder)).run();
  }

  @Test
  void morePixelsThanAPressShowsAreTakenOut() throws IOException {
    BuildOutcome outcome = build("{trim: 6x9in}");
    assertThat(outcome.findings().of(Code.PICTURE_RESOLUTION)).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(outcome.outputs().get(0).toFile())) {
      assertThat(PdfImages.of(pdf)).hasSize(1);
      PDImageXObject image = PdfImages.of(pdf).get(0);
      // 4.476 inches at 450 dpi.
      assertThat(image.getWidth()).isEqualTo(2014);
      assertThat(image.getHeight()).isEqualTo(1007);
      assertThat(image.getSoftMask()).isNotNull();
    }
  }

  @Test
  void aPressMayHaveNeitherColourNorTransparency() throws IOException {
    BuildOutcome outcome = build("{color: grey, transparency: flatten}");
    try (PDDocument pdf = Loader.loadPDF(outcome.outputs().get(0).toFile())) {
      PDImageXObject image = PdfImages.of(pdf).get(0);
      assertThat(image.getColorSpace().getNumberOfComponents()).isEqualTo(1);
      assertThat(image.getSoftMask()).isNull();
      assertThat(image.getImage().getRaster().getSample(100, 100, 0)).isBetween(125, 129);
      assertThat(image.getImage().getRaster().getSample(1900, 100, 0)).isEqualTo(255);
    }
  }

  @Test
  void greysKeepTheirTone() throws IOException {
    build("{trim: 6x9in}");
    BufferedImage grey = new BufferedImage(700, 350, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 700 * 350; i++) {
      grey.getRaster().setSample(i % 700, i / 700, 0, i % 700 < 350 ? 127 : i % 251);
    }
    for (String format : new String[] {"png", "jpg"}) {
      ImageIO.write(grey, format, folder.resolve("images/sea.png").toFile());
      BuildOutcome outcome = new BookBuild(BuildRequest.of(folder)).run();
      try (PDDocument pdf = Loader.loadPDF(outcome.outputs().get(0).toFile())) {
        PDImageXObject image = PdfImages.of(pdf).get(0);
        PDColorSpace space = image.getColorSpace();
        assertThat(space instanceof PDIndexed indexed ? indexed.getBaseColorSpace() : space)
            .isEqualTo(PDDeviceGray.INSTANCE);
        assertThat(new Color(image.getImage().getRGB(100, 100)).getGreen()).isBetween(126, 128);
      }
    }
  }

  @Test
  void theSecondBuildConvertsNothingAndGivesTheSameBytes() throws IOException {
    BuildOutcome first = build("{color: grey}");
    byte[] bytes = Files.readAllBytes(first.outputs().get(0));
    Map<String, Object> made = renditions();
    assertThat(made.keySet()).anyMatch(name -> name.endsWith("-grey.png"));
    assertThat(Files.readAllBytes(build("{color: grey}").outputs().get(0))).isEqualTo(bytes);
    assertThat(renditions()).isEqualTo(made);
  }

  /** A file that is written again is another file under the same name. */
  private Map<String, Object> renditions() throws IOException {
    Map<String, Object> kept = new TreeMap<>();
    Path cache = folder.resolve("target/deckle/cache/renditions");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(cache, "*.{png,jpg}")) {
      for (Path file : files) {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        kept.put(file.getFileName().toString(), facts.lastModifiedTime() + " " + facts.fileKey());
      }
    }
    return kept;
  }
}
