package org.deckle.image.format;

import static org.deckle.image.format.Bytes.u16;
import static org.deckle.image.format.Bytes.u8;

/**
 * Reads the codes of a GIF's first picture without making pixels of them (GIF89a, appendix F):
 * where data are lost or altered, a code stands for nothing yet, or they end too soon. Decoders
 * draw such pictures in part, without a word.
 */
final class GifBody {

  private static final int MOST_CODES = 4096;

  private final byte[] b;
  private int at;
  private int left;
  private int bits;
  private int held;

  private GifBody(byte[] gif, int start) {
    b = gif;
    at = start;
  }

  /**
   * Whether the first picture's codes come to all its pixels; a last row that is not full is
   * forgiven, as programs forgive it.
   *
   * @param gif one that was probed
   */
  static boolean isWhole(byte[] gif) {
    int image = GifHeader.of(gif).first();
    long width = u16(gif, image + 5, false);
    long height = u16(gif, image + 7, false);
    int data = image + 10 + GifHeader.colours(u8(gif, image + 9));
    int roots = u8(gif, data);
    return roots >= 1
        && roots <= 11
        && new GifBody(gif, data + 1).pixels(roots, width * height) > width * (height - 1);
  }

  /** How many pixels the codes come to, at most so many; -1 for a code that means nothing. */
  private long pixels(int roots, long most) {
    int clear = 1 << roots;
    int[] lengths = new int[MOST_CODES];
    int free = clear + 2;
    int size = roots + 1;
    int last = -1;
    long pixels = 0;
    while (pixels < most) {
      int code = next(size);
      if (code < 0 || code == clear + 1) {
        return pixels;
      }
      if (code == clear) {
        free = clear + 2;
        size = roots + 1;
        last = -1;
        continue;
      }
      boolean known = code < clear || code > clear + 1 && code < free;
      if (!known && (last < 0 || code != free)) {
        return -1;
      }
      int length = code < clear ? 1 : known ? lengths[code] : lengthOf(last, clear, lengths) + 1;
      pixels += length;
      if (last >= 0 && free < MOST_CODES) {
        lengths[free++] = lengthOf(last, clear, lengths) + 1;
        if (free == 1 << size && size < 12) {
          size++;
        }
      }
      last = code;
    }
    return pixels;
  }

  private static int lengthOf(int code, int clear, int[] lengths) {
    return code < clear ? 1 : lengths[code];
  }

  /** The next code; -1 at the end of the data. */
  private int next(int size) {
    while (bits < size) {
      if (left == 0) {
        left = u8(b, at++);
        if (left == 0) {
          return -1;
        }
      }
      held |= u8(b, at++) << bits;
      bits += 8;
      left--;
    }
    int code = held & (1 << size) - 1;
    held >>>= size;
    bits -= size;
    return code;
  }
}
