package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u32;
import static org.deckle.image.format.Bytes.u8;

/**
 * What decides whether a PNG can be used as it is (W3C PNG, sections 11.2 and 11.3).
 *
 * @param width in pixels; negative where the bytes end before
 * @param height in pixels; negative where the bytes end before
 * @param bits a sample
 * @param colourType 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha
 * @param transparent whether a palette entry or a colour is transparent (tRNS)
 * @param interlaced whether coarse rows come before fine ones (section 8)
 */
public record PngHeader(
    int width, int height, int bits, int colourType, boolean transparent, boolean interlaced) {

  private static final int FIRST_CHUNK = 8;

  /** Reads the chunks up to the data of a PNG that was probed. */
  public static PngHeader of(byte[] b) {
    boolean transparent = false;
    for (long at = FIRST_CHUNK; at + 12 <= b.length; at += 12 + u32(b, (int) at, true)) {
      int type = (int) at + 4;
      if (ascii(b, type, "IDAT")) {
        break;
      }
      transparent |= ascii(b, type, "tRNS");
    }
    return new PngHeader(
        (int) u32(b, 16, true),
        (int) u32(b, 20, true),
        u8(b, 24),
        u8(b, 25),
        transparent,
        u8(b, 28) != 0);
  }

  boolean isGrey() {
    return (colourType & ~4) == 0;
  }

  /** Whether each pixel says for itself how much shines through. */
  boolean hasAlpha() {
    return colourType >= 4;
  }

  /** Samples a pixel. */
  public int samples() {
    return switch (colourType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  boolean isOpaque() {
    return !hasAlpha() && !transparent;
  }
}
