package org.deckle.image.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.UnusablePictureException;

/** Judges pictures by how large they may be. */
public record Limits(PictureLimits most) {

  /** Kinds whose data tell what is lost, and cost little to read. */
  private static final Map<PictureFormat, Predicate<byte[]>> TO_THE_END =
      Map.of(PictureFormat.JPEG, JpegBody::isWhole, PictureFormat.GIF, GifBody::isWhole);

  private static final double MILLION = 1e6;
  private static final int DIGITS = 4;

  /** Refuses a file that is too large to be read. */
  public void requireBytes(long size) throws UnusablePictureException {
    if (size > most.bytes()) {
      throw new UnusablePictureException(tooLarge(size, "MB", most.bytes(), "max-megabytes"));
    }
  }

  /**
   * What a file holds; one that is too large, or cannot be read, is a bad one, with the reason.
   *
   * @param file a regular file
   */
  public Probe judged(Path file) {
    try {
      long size = Files.size(file);
      return size > most.bytes()
          ? Probe.bad(tooLarge(size, "MB", most.bytes(), "max-megabytes"))
          : judged(Files.readAllBytes(file));
    } catch (IOException e) {
      return Probe.bad("cannot be read (" + e.getMessage() + ")");
    }
  }

  /** What some bytes hold; too many pixels make a bad one. */
  public Probe judged(byte[] bytes) {
    return judged(Probes.of(bytes));
  }

  /** The same of what was looked into before. */
  public Probe judged(Probe probe) {
    if (!probe.isUsable()) {
      return probe;
    }
    boolean drawing = probe.format().filter(PictureFormat.SVG::equals).isPresent();
    long has = (long) probe.width() * probe.height();
    return drawing || has <= most.pixels()
        ? probe
        : Probe.bad(tooLarge(has, "million pixels", most.pixels(), "max-megapixels"));
  }

  /** The same, read to the end of its pixels where that shows what is lost. */
  public Probe whole(byte[] bytes) {
    Probe probe = judged(bytes);
    Predicate<byte[]> look = probe.format().map(TO_THE_END::get).orElse(null);
    if (!probe.isUsable() || look == null || look.test(bytes)) {
      return probe;
    }
    String kind = probe.format().orElseThrow().title();
    return Probe.bad("is damaged: a part of its " + kind + " data is lost or altered");
  }

  /** Whether {@link #whole} sees more than {@link #judged}. */
  static boolean readsToTheEnd(Probe probe) {
    return probe.isUsable() && probe.format().filter(TO_THE_END::containsKey).isPresent();
  }

  private static String tooLarge(long is, String unit, long most, String key) {
    return "has "
        + millions(is)
        + " "
        + unit
        + "; at most "
        + millions(most)
        + " are taken: scale it down, or raise "
        + key
        + " under pictures in book.yaml";
  }

  private static String millions(long number) {
    return BigDecimal.valueOf(number / MILLION)
        .round(new MathContext(DIGITS))
        .stripTrailingZeros()
        .toPlainString();
  }
}
