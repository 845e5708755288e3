package org.deckle.read.encoding;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Undoes UTF-8 that was read in one of the encodings whose signs do not look like Windows-1252:
 * "РџСЂРё" for "При", "‚Äô" and "ÔÇÖ" for "’". A run of signs beyond ASCII is touched only when all
 * of it is UTF-8 for usual letters; a short one only beside others of its kind. Immutable.
 */
final class MisreadUtf8 {

  private static final List<MisreadUtf8> ALL =
      Stream.of(
              "windows-1251",
              "windows-1250",
              "windows-1253",
              "windows-1256",
              "KOI8-R",
              "x-MacRoman",
              "IBM850",
              "IBM437",
              "IBM866")
          .filter(Charset::isSupported)
          .map(name -> new MisreadUtf8(Charset.forName(name)))
          .toList();

  /** So many short runs are no chance. */
  private static final int MANY = 3;

  private final Charset charset;
  private final byte[] bytes = new byte[0x2600];

  private MisreadUtf8(Charset charset) {
    this.charset = charset;
    for (int b = 0x80; b < 0x100; b++) {
      char c = new String(new byte[] {(byte) b}, charset).charAt(0);
      char sign = c == '\uFFFD' ? (char) b : c;
      if (sign >= 0x80 && sign < bytes.length) {
        bytes[sign] = (byte) b;
      }
    }
  }

  static List<MisreadUtf8> all() {
    return ALL;
  }

  /** The name of the encoding. */
  String name() {
    return Encodings.name(charset);
  }

  /** The text with all certain wrecks undone; the text itself when there are none. */
  String mend(String text) {
    int shortRuns = 0;
    boolean certain = false;
    for (int i = next(text, 0); i < text.length(); i = next(text, end(text, i))) {
      Optional<String> mended = decode(text, i, end(text, i));
      if (mended.isPresent()) {
        boolean isShort = isShort(text, i);
        shortRuns += isShort ? 1 : 0;
        certain |= !isShort;
      }
    }
    return certain || shortRuns >= MANY ? replaced(text) : text;
  }

  private String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (int i = next(text, 0); i < text.length(); i = next(text, from)) {
      out.append(text, from, i);
      from = end(text, i);
      String run = text.substring(i, from);
      out.append(decode(text, i, from).orElse(run));
    }
    return out.append(text, from, text.length()).toString();
  }

  /** One sign of two bytes: it may be chance. */
  private boolean isShort(String text, int from) {
    return end(text, from) - from < 3;
  }

  private boolean isByte(char c) {
    return c < bytes.length && bytes[c] != 0;
  }

  private int next(String text, int from) {
    int i = from;
    while (i < text.length() && !isByte(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int end(String text, int from) {
    int i = from;
    while (i < text.length() && isByte(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private Optional<String> decode(String text, int from, int to) {
    if (to - from < 2 || isCut(text, from, to)) {
      return Optional.empty();
    }
    byte[] run = new byte[to - from];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isByte(c)) {
        return Optional.empty();
      }
      run[i - from] = bytes[c];
    }
    String signs = text.substring(from, to);
    return Characters.strict(run, 0, run.length)
        .filter(decoded -> makesSense(decoded) && !isWord(signs, decoded));
  }

  /** A wreck of a wreck is no text yet, but it is whole again. */
  private boolean makesSense(String decoded) {
    return decoded.chars().allMatch(MisreadUtf8::isUsual)
        || decode(decoded, 0, decoded.length()).isPresent();
  }

  /**
   * Whether the signs are letters in the case that words have, and only chance makes bytes of them:
   * "чем" in IBM866, "её" in KOI8-R, "ěšť" in windows-1250. A wreck that looks so begins with a
   * capital, and its letters are of the same script: "Ăł" for "ó", "РЎ" for "С"; or it was no
   * letter: "ÔÇÖ" for "’".
   */
  private static boolean isWord(String run, String decoded) {
    String tail = run.substring(1);
    boolean regular =
        tail.equals(tail.toLowerCase(Locale.ROOT)) || run.equals(run.toUpperCase(Locale.ROOT));
    UnicodeScript script = UnicodeScript.of(run.codePointAt(0));
    boolean same = decoded.codePoints().allMatch(c -> UnicodeScript.of(c) == script);
    boolean sign = run.length() > 2 && decoded.codePoints().noneMatch(Character::isLetter);
    return regular
        && !sign
        && run.codePoints().allMatch(Character::isLetter)
        && !(same && !Character.isLowerCase(run.codePointAt(0)));
  }

  /** Whether signs of another encoding adjoin: then the whole run was never bytes of this one. */
  private static boolean isCut(String text, int from, int to) {
    return from > 0 && text.charAt(from - 1) >= 0x80
        || to < text.length() && text.charAt(to) >= 0x80;
  }

  /** Letters of living languages and the signs that go with them. */
  static boolean isUsual(int c) {
    return c >= 0xA0 && c <= 0x17F
        || c >= 0x218 && c <= 0x21B
        || c >= 0x386 && c <= 0x3CE
        || c >= 0x401 && c <= 0x45F
        || c >= 0x490 && c <= 0x491
        || c >= 0x5D0 && c <= 0x5EA
        || c >= 0x60C && c <= 0x6D2
        || c >= 0x2010 && c <= 0x203A
        || c == 0x20AC
        || c == 0x2116
        || c == 0x2122
        || c >= 0x3000 && c <= 0x30FF
        || c >= 0x4E00 && c <= 0x9FFF
        || c >= 0xAC00 && c <= 0xD7A3;
  }
}
