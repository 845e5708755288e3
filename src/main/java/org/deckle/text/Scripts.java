package org.deckle.text;

import java.lang.Character.UnicodeScript;

/** What must be known of scripts to find words and line ends. Stateless. */
public final class Scripts {

  private Scripts() {}

  /** Thai, Lao, Burmese, Khmer: alphabets that part phrases with spaces, but not words. */
  public static boolean isUnspaced(int c) {
    return c >= 0x0E00 && c <= 0x0EFF
        || c >= 0x1000 && c <= 0x109F
        || c >= 0x1780 && c <= 0x17FF
        || c >= 0xA9E0 && c <= 0xA9FF
        || c >= 0xAA60 && c <= 0xAA7F;
  }

  /**
   * Whether a letter cannot begin a sentence because its script has capitals for that. Georgian has
   * capitals, too, but for whole lines in capitals only.
   */
  public static boolean isSmall(int c) {
    return Character.isLowerCase(c) && UnicodeScript.of(c) != UnicodeScript.GEORGIAN;
  }
}
