package org.deckle.image.convert;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Picture;
import org.deckle.book.Renditions;
import org.deckle.book.UnusablePictureException;
import org.deckle.file.AtomicFile;
import org.deckle.image.format.Limits;
import org.deckle.image.format.PictureFormat;
import org.deckle.image.format.PngData;
import org.deckle.image.format.Probe;
import org.deckle.image.pixels.Raster;
import org.deckle.image.pixels.Shape;
import org.deckle.image.svg.DrawingTime;
import org.deckle.image.svg.SvgCleaner;
import org.deckle.image.svg.SvgPlain;
import org.deckle.image.svg.SvgRaster;
import org.deckle.text.Digests;

/**
 * Passes pictures through untouched when they fit, else converts them: to JPEG what was compressed
 * with loss, to PNG the rest, upright, in sRGB, eight bits a sample. SVG stays SVG, without what
 * runs or reaches out of the file.
 *
 * <p>Conversions are kept in a folder by content and shape, so a second build makes none. The same
 * picture gives the same bytes. Thread-safe.
 */
public final class Converter implements Renditions {

  /** Part of the names in the cache: another way of converting needs another number. */
  private static final String WAY = "10";

  /** As what a drawing is drawn to see whether it can be. */
  private static final Shape TRIAL = new Shape(16, 16, false, false, 1);

  private final Path cache;
  private final Limits limits;
  private final MemoryBudget room = new MemoryBudget(Runtime.getRuntime().maxMemory());
  private final Sources sources;
  private final Set<Path> whole = ConcurrentHashMap.newKeySet();
  private final Map<String, UnusablePictureException> hopeless = new ConcurrentHashMap<>();
  private final Map<String, Object> running = new ConcurrentHashMap<>();

  /**
   * A converter.
   *
   * @param cache where conversions are kept; made when needed
   * @param limits what is larger is refused
   */
  public Converter(Path cache, PictureLimits limits) {
    this.cache = cache;
    this.sources = new Sources(cache);
    this.limits = new Limits(limits);
  }

  @Override
  public Map<Picture, String> prepare(Map<Picture, Target> wanted) throws IOException {
    List<Picture> pictures = List.copyOf(wanted.keySet());
    List<Callable<String>> jobs = new ArrayList<>();
    pictures.forEach(p -> jobs.add(() -> problem(p, wanted.get(p))));
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Map<Picture, String> problems = new LinkedHashMap<>();
      List<Future<String>> done = pool.invokeAll(jobs);
      for (int i = 0; i < pictures.size(); i++) {
        String problem = result(done.get(i));
        if (!problem.isEmpty()) {
          problems.put(pictures.get(i), problem);
        }
      }
      return problems;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while pictures were converted");
    } finally {
      pool.shutdownNow();
    }
  }

  private static String result(Future<String> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      if (e.getCause() instanceof Error grave) {
        throw grave;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What is wrong with a picture; empty when nothing is. */
  private String problem(Picture picture, Target target) throws IOException {
    try {
      ready(picture, target);
      return "";
    } catch (UnusablePictureException e) {
      return e.getMessage();
    }
  }

  @Override
  public Rendition of(Picture picture, Target target) throws IOException {
    return ready(picture, target).load();
  }

  /** A rendition that can be read, but takes no memory yet. */
  private interface Ready {
    Rendition load() throws IOException;
  }

  private static Ready file(PictureSource source) {
    return () -> rendition(Files.readAllBytes(source.file()), source.probe());
  }

  private Ready ready(Picture picture, Target target) throws IOException {
    Path file =
        picture.file().orElseThrow(() -> new IllegalArgumentException("no file: " + picture.ref()));
    limits.requireBytes(Files.size(file));
    PictureSource source = sources.of(file);
    Probe probe = limits.judged(source.probe());
    if (!probe.isUsable()) {
      throw new UnusablePictureException(probe.problem());
    }
    PictureFormat format = probe.format().orElseThrow();
    if (format == PictureFormat.SVG) {
      return drawing(file, probe, target);
    }
    Shape shape = Shape.of(probe, target);
    if (!shape.holds(probe) || !source.fitness().suits(target)) {
      return converted(source, shape);
    }
    if (format == PictureFormat.PNG && whole.add(file)) {
      requireWhole(file);
    }
    return file(source);
  }

  private void requireWhole(Path png) throws IOException {
    try {
      PngData.requireWhole(Files.readAllBytes(png));
    } catch (UnusablePictureException e) {
      whole.remove(png);
      throw e;
    }
  }

  private static Rendition rendition(byte[] bytes, Probe probe) {
    String mediaType = probe.format().orElseThrow().mediaType();
    return new Rendition(bytes, mediaType, probe.width(), probe.height());
  }

  /** What took too long once is not tried again. */
  private Ready drawing(Path file, Probe probe, Target target) throws IOException {
    // What nothing here draws a reading system may.
    String attempt = (isShownAsItIs(target) ? "shown " : "drawn ") + file;
    UnusablePictureException known = hopeless.get(attempt);
    if (known != null) {
      throw known;
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      byte[] clean = DrawingTime.limited(() -> SvgCleaner.clean(bytes));
      return svg(file, clean, probe, target);
    } catch (UnusablePictureException e) {
      hopeless.put(attempt, e);
      throw e;
    }
  }

  private static boolean isShownAsItIs(Target target) {
    return target.purpose() == Purpose.SCREEN || target.purpose() == Purpose.THUMBNAIL;
  }

  private Ready svg(Path file, byte[] clean, Probe probe, Target target) throws IOException {
    if (isShownAsItIs(target)) {
      return () -> rendition(clean, probe);
    }
    SvgPlain plain = DrawingTime.limited(() -> SvgPlain.of(clean));
    boolean lines =
        target.purpose() == Purpose.PRINT
            && !target.grey()
            && !target.opaque()
            && !plain.needsPixels();
    byte[] svg = plain.bytes();
    if (!lines) {
      return drawn(svg, Shape.filling(probe, target));
    }
    if (whole.add(file)) {
      DrawingTime.limited(() -> SvgRaster.draw(svg, TRIAL));
    }
    return () -> rendition(svg, probe);
  }

  private Ready drawn(byte[] svg, Shape shape) throws IOException {
    return kept(
        Digests.sha256(svg),
        shape,
        PictureSource.needOfDrawing(shape),
        () -> DrawingTime.limited(() -> SvgRaster.draw(svg, shape)));
  }

  private Ready converted(PictureSource source, Shape shape) throws IOException {
    return kept(
        sources.sha256(source.file()),
        shape,
        source.need(shape),
        () -> Raster.convert(Files.readAllBytes(source.file()), source.probe(), shape));
  }

  /** Two editions that want the same get one conversion: the second waits for it. */
  private Ready kept(
      String digest, Shape shape, long need, MemoryBudget.Conversion<Raster.Converted> conversion)
      throws IOException {
    String key = digest + "-" + WAY + "-" + shape.key();
    synchronized (running.computeIfAbsent(key, k -> new Object())) {
      for (PictureFormat format : new PictureFormat[] {PictureFormat.PNG, PictureFormat.JPEG}) {
        Path file = kept(key, format);
        if (Files.isRegularFile(file)) {
          PictureSource kept = sources.of(file);
          if (kept.probe().isUsable()) {
            return file(kept);
          }
        }
      }
      Path made =
          room.with(
              need,
              () -> {
                Raster.Converted picture = conversion.run();
                Path file = kept(key, picture.format());
                AtomicFile.write(file, picture::to);
                return file;
              });
      return file(sources.of(made));
    }
  }

  private Path kept(String key, PictureFormat format) {
    return cache.resolve(key + "." + format.extension());
  }
}
