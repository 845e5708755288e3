package org.deckle.read.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Undoes an old encoding of another script that was read as Windows-1252: "Ïðèâåò" for "Привет". No
 * language of Latin script has lines that are mostly accented letters. Stateless.
 */
final class MisreadLegacy {

  /** Which part of a line's signs is beyond ASCII, at least. */
  private static final double MOST = 0.6;

  /** So many signs tell the encoding. */
  private static final int ENOUGH = 12;

  private MisreadLegacy() {}

  /**
   * The encoding that the odd lines of a text are in; empty where there are none, or where it is
   * not certain.
   */
  static Optional<Charset> of(String text) {
    ByteArrayOutputStream odd = new ByteArrayOutputStream();
    text.lines().filter(MisreadLegacy::isOdd).forEach(line -> odd.writeBytes(bytes(line)));
    if (odd.size() < ENOUGH) {
      return Optional.empty();
    }
    EncodingGuess guess = EncodingGuess.of(odd.toByteArray(), "");
    boolean other = isOtherScript(new String(odd.toByteArray(), guess.charset()));
    return guess.sure() && other ? Optional.of(guess.charset()) : Optional.empty();
  }

  /** The text with its odd lines read in the encoding. */
  static String mend(String text, Charset charset) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end + 1;
      String line = text.substring(from, end);
      out.append(isOdd(line) ? new String(bytes(line), charset) : line);
      from = end;
    }
    return out.toString();
  }

  private static boolean isOdd(String line) {
    int beyond = 0;
    int signs = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80 && !Mojibake.isByte(c)) {
        return false;
      }
      signs += Character.isWhitespace(c) ? 0 : 1;
      beyond += c >= 0x80 ? 1 : 0;
    }
    return beyond >= 4 && beyond >= signs * MOST && !isUtf8(bytes(line));
  }

  /** Then it is another kind of wreck, and more surely mended. */
  private static boolean isUtf8(byte[] bytes) {
    Sequences found = Sequences.in(bytes, 0, bytes.length);
    return found.broken() <= found.whole();
  }

  private static byte[] bytes(String line) {
    byte[] bytes = new byte[line.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = line.charAt(i);
      bytes[i] = c < 0x80 ? (byte) c : Mojibake.toByte(c);
    }
    return bytes;
  }

  private static boolean isOtherScript(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return letters > 0 && latin * 4 < letters;
  }
}
