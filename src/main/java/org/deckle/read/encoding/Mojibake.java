package org.deckle.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Undoes UTF-8 that was read as Windows-1252 ("â€™" for "’"). Only runs of signs that make valid
 * UTF-8 of two bytes or more are touched, so that "Ãrea" or "naïve" stay. Stateless.
 */
final class Mojibake {

  private static final String WINDOWS = "Windows-1252";

  /** Nobody has seen a text that was wrecked more often. */
  private static final int TIMES = 4;

  /** Longer wrecks between quotes are words that were wrecked. */
  private static final int MENTIONED = 8;

  private static final Map<Character, Byte> BYTES = bytes();

  private Mojibake() {}

  /**
   * A text with its wrecks undone.
   *
   * @param text the text
   * @param readAs in which encodings UTF-8 had been read; empty when nothing was wrecked
   */
  record Mended(String text, Set<String> readAs) {}

  /** The text with every certain wreck undone, twice where it was wrecked twice. */
  static Mended mend(String text) {
    Set<String> readAs = new LinkedHashSet<>();
    if (!isSuspect(text)) {
      return new Mended(text, readAs);
    }
    String mended = text;
    Optional<Charset> other = MisreadLegacy.of(text);
    if (other.isPresent()) {
      readAs.add(WINDOWS);
      mended = MisreadLegacy.mend(text, other.get());
    }
    for (int n = 0; n < TIMES; n++) {
      String before = mended;
      for (MisreadUtf8 misread : MisreadUtf8.all()) {
        String next = misread.mend(mended);
        if (!next.equals(mended)) {
          readAs.add(misread.name());
        }
        mended = next;
      }
      if (mended.equals(before)) {
        mended = pass(before, readAs.contains(WINDOWS) || isWreck(before));
        if (!mended.equals(before)) {
          readAs.add(WINDOWS);
        }
      }
      if (mended.equals(before)) {
        break;
      }
    }
    return new Mended(mended, readAs);
  }

  /** Whether a sign beyond ASCII is one of Windows-1252. */
  static boolean isByte(char c) {
    return BYTES.containsKey(c);
  }

  /** The byte of a sign beyond ASCII in Windows-1252. */
  static byte toByte(char c) {
    return BYTES.get(c);
  }

  /** Every wreck has two signs beyond ASCII in a row, not both of them punctuation. */
  private static boolean isSuspect(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      if (c >= 0x80 && before >= 0x80 && !(isPunctuation(c) && isPunctuation(before))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPunctuation(char c) {
    return c >= 0x2010 && c <= 0x203A;
  }

  private static String pass(String text, boolean sure) {
    StringBuilder out = null;
    int i = 0;
    while (i < text.length()) {
      int length = sequence(text, i);
      int mentioned = length == 0 ? i : mentionedEnd(text, i);
      if (mentioned > i) {
        if (out != null) {
          out.append(text, i, mentioned);
        }
        i = mentioned;
        continue;
      }
      if (length > 2 || length == 2 && (sure || !isQuote(text.charAt(i + 1)))) {
        Optional<String> mended = decode(text, i, length);
        if (mended.isPresent()) {
          if (out == null) {
            out = new StringBuilder(text.length()).append(text, 0, i);
          }
          out.append(mended.get());
          i += length;
          continue;
        }
      }
      if (out != null) {
        out.append(text.charAt(i));
      }
      i++;
    }
    return out == null ? text : out.toString();
  }

  /**
   * “Ã©”: alone between quotes that are whole, a wreck is what the text speaks of. The position
   * behind it, else where it begins.
   */
  private static int mentionedEnd(String text, int from) {
    if (from == 0 || !isOpening(text.charAt(from - 1))) {
      return from;
    }
    int end = from;
    while (end < text.length() && sequence(text, end) > 0) {
      end += sequence(text, end);
    }
    boolean alone = end < text.length() && isClosing(text.charAt(end));
    return alone && end - from <= MENTIONED ? end : from;
  }

  private static boolean isOpening(char c) {
    return "“„«‘‚「『".indexOf(c) >= 0;
  }

  private static boolean isClosing(char c) {
    return "”“»’‘」』".indexOf(c) >= 0;
  }

  /**
   * "Ã” may be a letter before a closing quote; the rest of the text tells whether it was wrecked.
   */
  private static boolean isQuote(char c) {
    return c >= '\u2018' && c <= '\u201E' || c == '\u00BB' || c == '\u00AB' || c == '\u2026';
  }

  private static boolean isWreck(String text) {
    for (int i = 0; i < text.length(); i++) {
      int length = sequence(text, i);
      if (length > 2 || length == 2 && !isQuote(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** How many signs a UTF-8 sequence that begins here would take; 0 when none can begin here. */
  private static int sequence(String text, int i) {
    Byte lead = BYTES.get(text.charAt(i));
    if (lead == null) {
      return 0;
    }
    int b = lead & 0xFF;
    int length =
        b >= 0xC2 && b <= 0xDF ? 2 : b >= 0xE0 && b <= 0xEF ? 3 : b >= 0xF0 && b <= 0xF4 ? 4 : 0;
    if (length == 0 || i + length > text.length()) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      Byte next = BYTES.get(text.charAt(i + k));
      if (next == null || (next & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static Optional<String> decode(String text, int from, int length) {
    byte[] bytes = new byte[length];
    for (int k = 0; k < length; k++) {
      bytes[k] = BYTES.get(text.charAt(from + k));
    }
    return Characters.strict(bytes, 0, length).filter(d -> length > 2 || isLikely(d.charAt(0)));
  }

  private static boolean isLikely(char c) {
    return MisreadUtf8.isUsual(c) || BYTES.containsKey(c);
  }

  /** Windows-1252 above ASCII; its five unused bytes come through as C1 controls. */
  private static Map<Character, Byte> bytes() {
    Map<Character, Byte> map = new HashMap<>();
    CharsetEncoder encoder = Charset.forName("windows-1252").newEncoder();
    for (int c = 0x80; c < 0x2200; c++) {
      if (encoder.canEncode((char) c)) {
        map.put((char) c, String.valueOf((char) c).getBytes(encoder.charset())[0]);
      }
    }
    for (int c = 0x80; c < 0xA0; c++) {
      map.putIfAbsent((char) c, (byte) c);
    }
    return map;
  }
}
