package org.deckle.image;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.deckle.book.Picture;
import org.deckle.book.Renditions;

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
  private static final String WAY = "3";

  private final Path cache;
  private final Limits limits;
  private final Room room = new Room(Runtime.getRuntime().maxMemory());
  private final Map<String, Object> running = new ConcurrentHashMap<>();

  /**
   * A converter with the default limits.
   *
   * @param cache where conversions are kept; made when needed
   */
  public Converter(Path cache) {
    this(cache, Limits.DEFAULT);
  }

  /**
   * A converter.
   *
   * @param cache where conversions are kept; made when needed
   */
  public Converter(Path cache, Limits limits) {
    this.cache = cache;
    this.limits = limits;
  }

  @Override
  public void prepare(Map<Picture, Target> wanted) throws IOException {
    List<Callable<Rendition>> jobs = new ArrayList<>();
    wanted.forEach((picture, target) -> jobs.add(() -> made(picture, target)));
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      pool.invokeAll(jobs);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while pictures were converted");
    } finally {
      pool.shutdownNow();
    }
  }

  @Override
  public Rendition of(Picture picture, Target target) throws IOException {
    Rendition made = made(picture, target);
    boolean grey =
        target.purpose() == Purpose.PRINT
            && made.mediaType().equals(PictureFormat.PNG.mediaType())
            && GreyPng.is(PngHeader.of(made.bytes()));
    return grey
        ? new Rendition(
            GreyPng.withPalette(made.bytes()), made.mediaType(), made.width(), made.height())
        : made;
  }

  private Rendition made(Picture picture, Target target) throws IOException {
    Path file =
        picture.file().orElseThrow(() -> new IllegalArgumentException("no file: " + picture.ref()));
    String name = file.getFileName().toString();
    long size = Files.size(file);
    if (size > limits.bytes()) {
      throw new IOException(
          name + " has " + size + " bytes; at most " + limits.bytes() + " are allowed");
    }
    byte[] bytes = Files.readAllBytes(file);
    Probe probe = Probes.of(bytes);
    PictureFormat format =
        probe.format().orElseThrow(() -> new IOException(name + " " + probe.problem()));
    if (format == PictureFormat.SVG) {
      return rendition(SvgCleaner.clean(bytes), probe);
    }
    long pixels = (long) probe.width() * probe.height();
    if (pixels > limits.pixels()) {
      throw new IOException(
          name + " has " + pixels + " pixels; at most " + limits.pixels() + " are allowed");
    }
    Shape shape = Shape.of(probe, target);
    return shape.holds(probe) && Fitness.of(bytes, probe).suits(target)
        ? rendition(bytes, probe)
        : converted(name, bytes, probe, shape);
  }

  private static Rendition rendition(byte[] bytes, Probe probe) {
    String mediaType = probe.format().orElseThrow().mediaType();
    return new Rendition(bytes, mediaType, probe.width(), probe.height());
  }

  /** Two editions that want the same get one conversion: the second waits for it. */
  private Rendition converted(String name, byte[] bytes, Probe probe, Shape shape)
      throws IOException {
    String key = Digests.sha256(bytes) + "-" + WAY + "-" + shape.key();
    synchronized (running.computeIfAbsent(key, k -> new Object())) {
      for (PictureFormat format : new PictureFormat[] {PictureFormat.PNG, PictureFormat.JPEG}) {
        Optional<Rendition> kept = kept(cache.resolve(key + "." + format.extension()));
        if (kept.isPresent()) {
          return kept.get();
        }
      }
      try {
        Raster.Encoded made = room.with(probe, shape, () -> Raster.convert(bytes, probe, shape));
        Stored.write(cache.resolve(key + "." + made.format().extension()), made.bytes());
        return rendition(made.bytes(), Probes.of(made.bytes()));
      } catch (IOException e) {
        throw new IOException(name + " cannot be converted: " + e.getMessage(), e);
      }
    }
  }

  private static Optional<Rendition> kept(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    return Optional.of(Probes.of(bytes)).filter(Probe::isUsable).map(p -> rendition(bytes, p));
  }
}
