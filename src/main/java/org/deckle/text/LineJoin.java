package org.deckle.text;

/**
 * What stands between two lines that become one: nothing between signs that are set without spaces,
 * or beside a zero-width space; else a space (CSS Text Module Level 3, section 4.1.3, without its
 * look at punctuation that is not wide). Where sentences are parted with spaces, in Thai, Lao,
 * Burmese and Khmer, signs at their end keep one. Stateless.
 */
public final class LineJoin {

  /** A place to break a line that shows no space. */
  private static final int ZERO_WIDTH_SPACE = 0x200B;

  /** The Thai signs of repetition and of shortening, which a space follows. */
  private static final String SPACED = "ๆฯ";

  private LineJoin() {}

  /** Nothing or one space. */
  public static String between(CharSequence before, CharSequence after) {
    boolean tight =
        before.length() > 0
            && after.length() > 0
            && isTight(
                Character.codePointBefore(before, before.length()),
                Character.codePointAt(after, 0));
    return tight ? "" : " ";
  }

  private static boolean isTight(int before, int after) {
    return before == ZERO_WIDTH_SPACE && (isWide(after) || Scripts.isUnspaced(after))
        || after == ZERO_WIDTH_SPACE && (isWide(before) || Scripts.isUnspaced(before))
        || isWide(before) && isWide(after)
        || Scripts.isUnspaced(before)
            && Scripts.isUnspaced(after)
            && (Sentences.STOPS + SPACED).indexOf(before) < 0;
  }

  /**
   * A text whose line ends, and the spaces and tabs around them, are what {@link #between} says.
   */
  public static String all(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = i;
      boolean broken = false;
      while (end < text.length() && " \t\n\r".indexOf(text.charAt(end)) >= 0) {
        broken |= text.charAt(end) == '\n' || text.charAt(end) == '\r';
        end++;
      }
      if (end == i) {
        joined.append(text.charAt(i++));
      } else {
        joined.append(
            broken ? between(joined, text.substring(end, Math.min(text.length(), end + 2))) : " ");
        i = end;
      }
    }
    return joined.toString();
  }

  /** Ideographs, kana and the punctuation between them; Hangul is set with spaces. */
  public static boolean isWide(int c) {
    return c >= 0x2E80 && c <= 0x312F
        || c >= 0x3190 && c <= 0xA4CF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE4F
        || c >= 0xFF01 && c <= 0xFF60
        || c >= 0x20000 && c <= 0x3FFFD;
  }
}
