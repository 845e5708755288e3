package org.deckle.image.format;

import static org.deckle.image.format.Bytes.u16;
import static org.deckle.image.format.Bytes.u8;

/**
 * What decides whether a GIF can be used as it is (GIF89a, sections 18 to 23).
 *
 * @param frames pictures in it; 0 when it is cut off before the first
 * @param left where on its canvas the first one stands, in pixels
 * @param top where on its canvas the first one stands, in pixels
 * @param first where in the file its description starts
 */
public record GifHeader(int frames, int left, int top, int first) {

  private static final int SCREEN = 13;
  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;

  public static GifHeader of(byte[] b) {
    int frames = 0;
    int left = 0;
    int top = 0;
    int first = 0;
    int at = SCREEN + colours(u8(b, 10));
    while (at < b.length) {
      if (u8(b, at) == IMAGE) {
        if (frames++ == 0) {
          first = at;
          left = u16(b, at + 1, false);
          top = u16(b, at + 3, false);
        }
        at = blocks(b, at + 11 + colours(u8(b, at + 9)));
      } else if (u8(b, at) == EXTENSION) {
        at = blocks(b, at + 2);
      } else {
        break;
      }
    }
    return new GifHeader(at <= b.length ? frames : 0, left, top, first);
  }

  /** Bytes of the colour table that these flags tell of. */
  static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  /** Behind a chain of sub-blocks; behind the end of the file when the chain is cut. */
  private static int blocks(byte[] b, int start) {
    int at = start;
    while (at < b.length) {
      int length = u8(b, at);
      at += 1 + length;
      if (length == 0) {
        return at;
      }
    }
    return b.length + 1;
  }
}
