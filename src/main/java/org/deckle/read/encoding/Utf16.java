package org.deckle.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognises UTF-16 without a byte order mark: spaces and line ends give NUL bytes, and read the
 * wrong way round the letters are scattered over all of Unicode. Stateless.
 */
public final class Utf16 {

  private static final int SAMPLE = 1 << 16;

  private Utf16() {}

  public static Optional<Charset> of(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    if (bytes.length % 2 != 0 || !holdsZero(bytes, length)) {
      return Optional.empty();
    }
    return Stream.<Charset>of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .filter(charset -> isText(new String(bytes, 0, length, charset)))
        .findFirst();
  }

  private static boolean holdsZero(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Letters, signs and spaces; next to nothing unassigned, private or a control. */
  private static boolean isText(String text) {
    int odd = 0;
    int spaces = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      spaces += c == ' ' || c == '\n' || c == '\r' || c == '\t' ? 1 : 0;
      odd +=
          type == Character.UNASSIGNED
                  || type == Character.PRIVATE_USE
                  || c == '\uFFFD'
                  || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
              ? 1
              : 0;
    }
    return spaces > 0 && odd <= text.length() / 50;
  }
}
