package org.deckle.book;

/** Small helpers for text that is shown to a person. */
public final class Texts {

  private static final int EXCERPT = 72;

  private Texts() {}

  /** The first words of a text, on one line, at most 72 characters, with an ellipsis where cut. */
  public static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= EXCERPT) {
      return line;
    }
    int cut = line.lastIndexOf(' ', EXCERPT);
    if (cut < EXCERPT / 2) {
      cut = Character.isLowSurrogate(line.charAt(EXCERPT)) ? EXCERPT - 1 : EXCERPT;
    }
    return line.substring(0, cut) + "…";
  }
}
