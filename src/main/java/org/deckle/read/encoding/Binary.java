package org.deckle.read.encoding;

/** Tells bytes that are no text. */
public final class Binary {

  private static final int SAMPLE = 8192;

  /** Begins the shifts of ISO-2022-JP. */
  private static final int ESCAPE = 0x1B;

  private Binary() {}

  /** NUL bytes without the pattern of UTF-16 or UTF-32, or many control bytes. */
  public static boolean isBinary(byte[] bytes) {
    if (bytes.length >= 2
            && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)
        || bytes.length >= 4 && bytes[0] == 0 && bytes[1] == 0 && (bytes[2] & 0xFF) == 0xFE) {
      return false;
    }
    if (Utf32.of(bytes).isPresent() || Utf16.of(bytes).isPresent()) {
      return false;
    }
    int length = Math.min(bytes.length, SAMPLE);
    int odd = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        return true;
      }
      odd += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != ESCAPE ? 1 : 0;
    }
    return odd > length / 50 + 2;
  }
}
