package org.deckle.repair.typography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what is no prose within a text: addresses, file names, tags, formulas. */
final class Masks {

  private static final Pattern PROTECTED =
      Pattern.compile(
          "(?:https?|ftp|file|mailto):[^\\s<>\"'“”«»]++"
              + "|www\\.[^\\s<>\"'“”«»]++"
              + "|(?<![\\w.+-])[\\w.+-]++@[\\w.-]++"
              + "|(?<![\\w.~/\\\\-])(?:[\\w.~-]*+[/\\\\])++[\\w.~-]++"
              + "|(?<![\\w.-])[\\w-]++(?:\\.[\\w-]++)++"
              + "|</?\\p{Alpha}[^<>]*+>"
              + "|\\$[^$\\s](?:[^$\\n]*[^$\\s])?\\$(?!\\d)"
              + "|\\\\[(\\[].{1,300}?\\\\[)\\]]");

  /** Signs without which nothing of the kind is there. */
  private static final String HINTS = "./\\@<$:";

  private Masks() {}

  /** The text with each character of a protected piece as {@link Flow#MASK}. */
  static String apply(CharSequence text) {
    if (!hasHint(text)) {
      return text.toString();
    }
    StringBuilder masked = null;
    Matcher piece = PROTECTED.matcher(text);
    while (piece.find()) {
      masked = masked == null ? new StringBuilder(text) : masked;
      for (int i = piece.start(); i < piece.end(); i++) {
        masked.setCharAt(i, Flow.MASK);
      }
    }
    return masked == null ? text.toString() : masked.toString();
  }

  /**
   * A point alone ends a sentence; any other sign, or a point within a word, may be of an address.
   */
  private static boolean hasHint(CharSequence text) {
    for (int i = 0; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (HINTS.indexOf(c) >= 0 && (c != '.' && c != ':' || !Signs.isSpace(text.charAt(i + 1)))) {
        return true;
      }
    }
    return false;
  }
}
