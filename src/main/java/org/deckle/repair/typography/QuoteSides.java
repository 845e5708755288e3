package org.deckle.repair.typography;

/**
 * On which side of a word a quotation mark stands, by its neighbours. Straight and typographic
 * signs count alike, so that a second look says the same.
 */
final class QuoteSides {

  /** The neighbour of the first and the last character. */
  static final char NONE = '\n';

  private static final String QUOTES = "\"'`´“”„‟«»‘’‚‹›";
  private static final String LEFT = QUOTES + "([{¿¡—–-/";
  private static final String RIGHT = QUOTES + ".,;:!?…)]}—–-/";

  private QuoteSides() {}

  static char at(CharSequence text, int i) {
    return i < 0 || i >= text.length() ? NONE : text.charAt(i);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether a mark from {@code start} to {@code end} can begin a quotation. */
  static boolean canOpen(CharSequence text, int start, int end) {
    char before = at(text, start - 1);
    return (isSpace(before) || LEFT.indexOf(before) >= 0) && !isSpace(at(text, end));
  }

  /** Whether a mark from {@code start} to {@code end} can end a quotation. */
  static boolean canClose(CharSequence text, int start, int end) {
    char after = at(text, end);
    return (isSpace(after) || RIGHT.indexOf(after) >= 0) && !isSpace(at(text, start - 1));
  }

  /** Whether a letter is of a script that has apostrophes. */
  static boolean isLetter(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return c < 0x530 && Character.isLetter(c) || c >= 0x1E00 && c < 0x2000;
  }
}
