package org.deckle.image.format;

import java.nio.charset.StandardCharsets;

/** Numbers in a byte array. Reading past the end gives -1 or a negative number, never an error. */
public final class Bytes {

  private Bytes() {}

  static int u8(byte[] b, int at) {
    return at >= 0 && at < b.length ? b[at] & 0xFF : -1;
  }

  static int u16(byte[] b, int at, boolean bigEndian) {
    if (at < 0 || at + 2 > b.length) {
      return -1;
    }
    int first = b[at] & 0xFF;
    int second = b[at + 1] & 0xFF;
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  /** An unsigned 32-bit number; -1 past the end. */
  static long u32(byte[] b, int at, boolean bigEndian) {
    if (at < 0 || at + 4 > b.length) {
      return -1;
    }
    long first = u16(b, at, bigEndian);
    long second = u16(b, at + 2, bigEndian);
    return bigEndian ? first << 16 | second : second << 16 | first;
  }

  static boolean ascii(byte[] b, int at, String text) {
    return at >= 0
        && at + text.length() <= b.length
        && new String(b, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }
}
