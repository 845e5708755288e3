package org.deckle.text;

/**
 * How sentences end, in the scripts of the world (Unicode property Sentence_Terminal). Stateless.
 */
public final class Sentences {

  /** Full stops, question and exclamation marks, ellipses. */
  public static final String STOPS = ".!?…‽⁇⁈⁉。．｡！？؟۔।॥։՞՜።፧፨။༎།។៕᠃";

  private static final String COLONS = ":：៖፦";
  private static final String COMMAS = ",;，、；،؛၊፣፤";
  private static final String CLOSING = "\"'”’»›“‘«‹)]）」』】";

  private Sentences() {}

  /** Whether a text ends as a sentence does, or announces one; quotes and brackets aside. */
  public static boolean isEnd(String text) {
    return (STOPS + COLONS).indexOf(last(text)) >= 0;
  }

  /** Whether a text ends as a sentence does, quotes and brackets aside; a colon ends none. */
  public static boolean isStopped(String text) {
    return STOPS.indexOf(last(text)) >= 0;
  }

  /** Whether a text ends as a sentence or a part of one does, as no title does. */
  public static boolean isPunctuated(String text) {
    return (STOPS + COLONS + COMMAS).indexOf(last(text)) >= 0;
  }

  /** The last sign before closing quotes and brackets; a space for none. */
  private static char last(String text) {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 ? text.charAt(end - 1) : ' ';
  }
}
