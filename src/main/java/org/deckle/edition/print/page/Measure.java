package org.deckle.edition.print.page;

/**
 * The text area of a page, in points.
 *
 * @param width of a line
 * @param height of the text area
 * @param fontSize of running text
 * @param leading from line to line
 */
public record Measure(double width, double height, double fontSize, double leading) {

  private static final double LARGEST = 0.78;
  private static final double LETTER = 0.34;

  /** Ems of a letter in narrow faces, spaces among them. */
  private static final double CLOSE = 0.42;

  /** From here on signs fill a square: CJK radicals, kana, ideographs, hangul. */
  private static final int FIRST_SQUARE = 0x2E80;

  /** The width of a line in ems of running text. */
  public double ems() {
    return width / fontSize;
  }

  /** How high a text is at the least, in points; each line of it begins a new one. */
  public double textHeight(String text) {
    return leading
        * text.strip().lines().mapToDouble(l -> Math.max(1, Math.ceil(ems(l) / ems()))).sum();
  }

  private static double ems(String line) {
    return line.chars().mapToDouble(c -> c < FIRST_SQUARE ? CLOSE : 1).sum();
  }

  /** How high a picture may be so that a caption of so many letters fits under it. */
  public double pictureHeight(int captionLetters) {
    double lettersALine = width / (leading * LETTER);
    double lines = Math.ceil(captionLetters / lettersALine) + 2;
    return Math.max(height / 4, Math.min(height * LARGEST, height - lines * leading - 24));
  }
}
