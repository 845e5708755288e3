package org.deckle.book;

/** Small helpers for text that is shown to a person. */
public final class Texts {

  private static final int EXCERPT = 72;

  private static final String CLOSING = "\"'”’»›“‘«‹)]）」』";
  private static final String ENDING = ".!?…:。！？：؟।۔";

  private Texts() {}

  /** Whether a text ends as a sentence does, quotes and brackets aside; a comma ends none. */
  public static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ENDING.indexOf(text.charAt(end - 1)) >= 0;
  }

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
