package org.deckle.read.source;

/**
 * Tells texts whose every line is a paragraph (pasted from a forum or a word processor) from texts
 * whose paragraphs are parted by blank lines.
 */
public final class LineMode {

  private LineMode() {}

  /**
   * Whether each line is a paragraph: lines far longer than anybody wraps, and next to no blank
   * ones.
   */
  public static boolean isLinePerParagraph(String text) {
    int filled = 0;
    int blank = 0;
    int longLines = 0;
    for (String line : text.strip().split("\n", -1)) {
      if (line.isBlank()) {
        blank++;
      } else {
        filled++;
        longLines += line.length() > 160 ? 1 : 0;
      }
    }
    return filled >= 4 && blank <= filled / 8 && longLines >= filled / 4;
  }
}
