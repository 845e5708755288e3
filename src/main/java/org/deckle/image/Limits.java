package org.deckle.image;

import java.math.BigDecimal;
import java.math.MathContext;
import org.deckle.book.UnusablePictureException;

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
  private static final int DIGITS = 3;

  /** Refuses a file that is too large to be read. */
  void requireBytes(long size) throws UnusablePictureException {
    if (size > bytes) {
      throw new UnusablePictureException(tooLarge(size, "MB", bytes));
    }
  }

  /**
   * The same probe, or a bad one that says what is too large.
   *
   * @param size of the file in bytes
   */
  Probe judged(Probe probe, long size) {
    if (!probe.isUsable()) {
      return probe;
    }
    if (size > bytes) {
      return Probe.bad(tooLarge(size, "MB", bytes));
    }
    boolean drawing = probe.format().filter(PictureFormat.SVG::equals).isPresent();
    long has = (long) probe.width() * probe.height();
    return drawing || has <= pixels ? probe : Probe.bad(tooLarge(has, "million pixels", pixels));
  }

  private static String tooLarge(long is, String unit, long most) {
    return "has "
        + millions(is)
        + " "
        + unit
        + "; at most "
        + millions(most)
        + " are taken: scale it down";
  }

  private static String millions(long number) {
    return BigDecimal.valueOf(number / MILLION)
        .round(new MathContext(DIGITS))
        .stripTrailingZeros()
        .toPlainString();
  }
}
