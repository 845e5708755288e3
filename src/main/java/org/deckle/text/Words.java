package org.deckle.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, folded for comparing: NFKC, lower case, no punctuation, no zero-width marks.
 * In scripts that do not part words with spaces (Han, kana, Hangul, Thai, Lao, Burmese, Khmer) each
 * letter is a word of its own.
 *
 * <p>Two texts with equal words say the same, however they are set; this is the measure of the
 * promise that no unique word is lost.
 */
public final class Words {

  private Words() {}

  /** The folded words of a text, in order. */
  public static List<String> of(String text) {
    String folded = fold(text);
    List<String> words = new ArrayList<>(folded.length() / 6 + 1);
    int start = -1;
    int length = folded.length();
    for (int i = 0; i < length; ) {
      int c = folded.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isAlone(c)) {
        if (start >= 0) {
          words.add(folded.substring(start, i));
          start = -1;
        }
        words.add(folded.substring(i, next));
      } else if (isWord(c)) {
        if (start < 0) {
          start = i;
        }
      } else if (start >= 0) {
        words.add(folded.substring(start, i));
        start = -1;
      }
      i = next;
    }
    if (start >= 0) {
      words.add(folded.substring(start));
    }
    return words;
  }

  private static String fold(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 0x80;
    }
    if (ascii) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isInvisible(c)) {
        kept.append(c);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Soft hyphen, zero-width and bidi marks: they change how a word looks, not which word it is. */
  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u2064'
        || c == '\uFEFF';
  }

  private static boolean isWord(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.OTHER_NUMBER
        || type == Character.LETTER_NUMBER;
  }

  private static boolean isAlone(int c) {
    return c >= 0x3040 && c <= 0x30FF
        || c >= 0x3400 && c <= 0x4DBF
        || c >= 0x4E00 && c <= 0x9FFF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xAC00 && c <= 0xD7AF
        || Scripts.isUnspaced(c) && isWord(c)
        || c >= 0x20000 && c <= 0x3FFFF;
  }
}
