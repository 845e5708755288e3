package org.deckle.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.awt.image.WritableRaster;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Picture;
import org.deckle.book.Renditions.Purpose;
import org.deckle.book.Renditions.Target;
import org.deckle.image.convert.Converter;
import org.deckle.image.format.Probe;
import org.deckle.image.format.Probes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large pictures in a Java of its own, with a heap that does not hold them together. */
class SmallHeapTest {

  private static final int PICTURES = 4;

  /** As many as there are editions of a book. */
  private static final List<Target> EDITIONS =
      List.of(
          Target.of(Purpose.SCREEN).within(900, 900, 810_000),
          Target.of(Purpose.PRINT).within(700, 700, 490_000),
          Target.of(Purpose.PRINT).within(500, 500, 250_000));

  @TempDir Path folder;

  @Test
  void editionsThatWantLargePicturesAtOnceTakeTurns() throws Exception {
    Path first = folder.resolve("0.png");
    ImageIO.write(deepNoise(2000, 1500), "png", first.toFile());
    assertThat(Files.size(first)).isGreaterThan(17_000_000);
    for (int i = 1; i < PICTURES; i++) {
      // What stands behind the end of a picture tells one file from the other.
      Path copy = Files.copy(first, folder.resolve(i + ".png"));
      Files.write(copy, new byte[i], StandardOpenOption.APPEND);
    }
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx128m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(said, UTF_8).lines().toList()).containsExactly("{}", "{}", "{}");
    try (Stream<Path> kept = Files.list(folder.resolve("cache"))) {
      assertThat(kept.filter(f -> f.toString().endsWith(".png")))
          .hasSize(PICTURES * EDITIONS.size());
    }
  }

  /** Sixteen bits a sample, which no packing makes smaller. */
  private static BufferedImage deepNoise(int width, int height) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ComponentColorModel.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(width, height);
    short[] samples = ((DataBufferUShort) raster.getDataBuffer()).getData();
    Random random = new Random(1);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) random.nextInt();
    }
    return new BufferedImage(model, raster, false, null);
  }

  /** All editions ask at the same time. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Converter converter = new Converter(folder.resolve("cache"), PictureLimits.DEFAULT);
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      pictures.add(picture(folder.resolve(i + ".png")));
    }
    List<Callable<Map<Picture, String>>> jobs = new ArrayList<>();
    EDITIONS.forEach(e -> jobs.add(() -> converter.prepare(wanted(pictures, e))));
    ExecutorService editions = Executors.newFixedThreadPool(jobs.size());
    List<Future<Map<Picture, String>>> done = editions.invokeAll(jobs);
    editions.shutdown();
    for (Future<Map<Picture, String>> problems : done) {
      System.out.println(problems.get());
    }
  }

  private static Map<Picture, Target> wanted(List<Picture> pictures, Target target) {
    Map<Picture, Target> wanted = new LinkedHashMap<>();
    pictures.forEach(p -> wanted.put(p, target));
    return wanted;
  }

  private static Picture picture(Path file) throws IOException {
    Probe probe = Probes.of(Files.readAllBytes(file));
    return new Picture(
        file.getFileName().toString(),
        Picture.State.FOUND,
        Optional.of(file),
        "image/png",
        probe.width(),
        probe.height(),
        "",
        List.of());
  }
}
