package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u16;
import static org.deckle.image.format.Bytes.u32;

/**
 * The first directory of TIFF data (TIFF 6.0, section 2), which is also how EXIF is written.
 *
 * @param width 0 when absent
 * @param height 0 when absent
 * @param orientation 1 to 8; 1 when absent or wrong
 * @param depth bytes of the samples of a pixel, rounded up
 * @param multiplied whether colours were multiplied with their alpha (section 18)
 */
public record Tiff(long width, long height, int orientation, int depth, boolean multiplied) {

  private static final int KIND = 254;
  private static final int MASK_OR_COPY = 5;

  /** Directories may lead back to each other. */
  private static final int MOST_PAGES = 10_000;

  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int SAMPLES = 277;
  private static final int ORIENTATION = 274;
  private static final int EXTRA_SAMPLES = 338;
  private static final int ASSOCIATED = 1;
  private static final int SHORT = 3;

  /** Bytes: four samples of double precision; more is nonsense. */
  private static final int DEEPEST = 32;

  static int orientation(byte[] b, int start, int end) {
    return read(b, start, end).orientation();
  }

  /**
   * How many pictures a TIFF holds, without masks and without small copies (section 8, tag 254).
   */
  static int pages(byte[] b) {
    boolean big = ascii(b, 0, "MM");
    int pages = 0;
    long at = u32(b, 4, big);
    for (int seen = 0; at >= 8 && at + 2 <= b.length && seen < MOST_PAGES; seen++) {
      int entries = u16(b, (int) at, big);
      long kind = 0;
      for (int i = 0; i < entries; i++) {
        int entry = (int) at + 2 + 12 * i;
        kind = u16(b, entry, big) == KIND ? u32(b, entry + 8, big) : kind;
      }
      pages += (kind & MASK_OR_COPY) == 0 ? 1 : 0;
      at = u32(b, (int) at + 2 + 12 * entries, big);
    }
    return pages;
  }

  public static Tiff read(byte[] b, int start, int end) {
    boolean big = ascii(b, start, "MM");
    long offset = u32(b, start + 4, big);
    long width = 0;
    long height = 0;
    int orientation = 1;
    long bits = 1;
    long samples = 1;
    boolean multiplied = false;
    if (offset < 8 || start + offset + 2 > end) {
      return new Tiff(width, height, orientation, 1, false);
    }
    int directory = (int) (start + offset);
    int entries = u16(b, directory, big);
    for (int i = 0; i < entries && directory + 14 + 12 * i <= end; i++) {
      int entry = directory + 2 + 12 * i;
      long value =
          u16(b, entry + 2, big) == SHORT ? u16(b, entry + 8, big) : u32(b, entry + 8, big);
      switch (u16(b, entry, big)) {
        case WIDTH -> width = value;
        case HEIGHT -> height = value;
        case ORIENTATION -> orientation = value >= 1 && value <= 8 ? (int) value : 1;
        case SAMPLES -> samples = value;
        case EXTRA_SAMPLES -> multiplied = value == ASSOCIATED;
        // Of more samples than two there is a list elsewhere; they are equally deep.
        case BITS ->
            bits = u32(b, entry + 4, big) > 2 ? u16(b, start + at(b, entry, big), big) : value;
        default -> {}
      }
    }
    int depth = (int) Math.min(DEEPEST, (bits * samples + 7) / 8);
    return new Tiff(width, height, orientation, depth, multiplied);
  }

  private static int at(byte[] b, int entry, boolean big) {
    return (int) Math.min(b.length, u32(b, entry + 8, big));
  }
}
