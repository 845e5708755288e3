package org.deckle.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How large pictures may be.
 *
 * @param pixels more are refused undecoded
 * @param bytes a larger file is refused unread
 */
public record Limits(long pixels, long bytes) {

  /** 50 million pixels, 25 MB. */
  public static final Limits DEFAULT = new Limits(50_000_000, 25_000_000);

  private static final double MILLION = 1e6;

  /** The same probe, or a bad one that says what is too large. */
  Probe judged(Probe probe, Path file) {
    if (!probe.isUsable()) {
      return probe;
    }
    try {
      long size = Files.size(file);
      if (size > bytes) {
        return Probe.bad(tooLarge(size, "MB", bytes));
      }
    } catch (IOException e) {
      return Probe.bad("cannot be read (" + e.getMessage() + ")");
    }
    boolean drawing = probe.format().filter(PictureFormat.SVG::equals).isPresent();
    long has = (long) probe.width() * probe.height();
    return drawing || has <= pixels ? probe : Probe.bad(tooLarge(has, "million pixels", pixels));
  }

  private static String tooLarge(long is, String unit, long most) {
    return String.format(
        Locale.ROOT,
        "has %.1f %s; at most %.0f are taken: scale it down",
        is / MILLION,
        unit,
        most / MILLION);
  }
}
