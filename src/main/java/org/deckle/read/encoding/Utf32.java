package org.deckle.read.encoding;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Recognises UTF-32 without a byte order mark: of each four bytes one is zero and another next to
 * it, for Unicode ends at U+10FFFF. Stateless.
 */
public final class Utf32 {

  private static final int SAMPLE = 1 << 16;

  private Utf32() {}

  public static Optional<Charset> of(byte[] bytes) {
    if (bytes.length < 8 || bytes.length % 4 != 0) {
      return Optional.empty();
    }
    if (isText(bytes, 3, 2, 1, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    return isText(bytes, 0, 1, 2, 3) ? Optional.of(Charset.forName("UTF-32BE")) : Optional.empty();
  }

  /** Whether all units are characters, when their bytes stand in this order, the highest first. */
  private static boolean isText(byte[] bytes, int... order) {
    int length = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < length; i += 4) {
      int unit = 0;
      for (int place : order) {
        unit = unit << 8 | bytes[i + place] & 0xFF;
      }
      boolean character = Character.isDefined(unit) && !(unit >= 0xD800 && unit <= 0xF8FF);
      boolean control = unit < 0x20 && unit != '\n' && unit != '\r' && unit != '\t' && unit != '\f';
      if (!character || control) {
        return false;
      }
    }
    return true;
  }
}
