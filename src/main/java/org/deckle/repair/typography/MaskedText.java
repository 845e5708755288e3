package org.deckle.repair.typography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what is no prose within a text: addresses, file names, tags, formulas. */
final class MaskedText {

  private static final Pattern TAG = Pattern.compile("</?\\p{Alpha}[^<>]*+>");
  private static final Pattern FORMULA =
      Pattern.compile("\\$[^$\\s](?:[^$\\n]*[^$\\s])?\\$(?!\\d)|\\\\[(\\[].{1,300}?\\\\[)\\]]");

  /** What has no space in it. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:https?|ftp|file|mailto):[^\\s<>\"'“”«»]++"
              + "|www\\.[^\\s<>\"'“”«»]++"
              + "|(?<![\\w.+-])[\\w.+-]++@[\\w.-]++"
              + "|(?<![\\w.~/\\\\-])(?:[\\w.~-]*+[/\\\\])++[\\w.~-]++"
              + "|(?<![\\w.-])[\\w-]++(?:\\.[\\w-]++)++");

  /** Characters without which nothing of the kind is there. */
  private static final String HINTS = "./\\@:";

  private MaskedText() {}

  /** The text with each character of a protected piece as {@link Flow#MASK}. */
  static String apply(String text) {
    String masked = text;
    if (text.indexOf('<') >= 0) {
      masked = masked(masked, TAG);
    }
    if (text.indexOf('$') >= 0 || text.indexOf('\\') >= 0) {
      masked = masked(masked, FORMULA);
    }
    return names(masked);
  }

  private static String masked(String text, Pattern piece) {
    return piece
        .matcher(text)
        .replaceAll(found -> String.valueOf(Flow.MASK).repeat(found.end() - found.start()));
  }

  /** Word by word, for few have a sign of a name, and looking for one is dear. */
  private static String names(String text) {
    StringBuilder masked = null;
    Matcher name = null;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = wordEnd(text, start);
      if (hasHint(text, start, end)) {
        name = name == null ? NAME.matcher(text).useTransparentBounds(true) : name;
        name.region(start, end);
        while (name.find()) {
          masked = masked == null ? new StringBuilder(text) : masked;
          for (int i = name.start(); i < name.end(); i++) {
            masked.setCharAt(i, Flow.MASK);
          }
        }
      }
    }
    return masked == null ? text : masked.toString();
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && " \t\n\u000B\f\r".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** A sign at the end, as the point of a sentence, belongs to no name. */
  private static boolean hasHint(String text, int start, int end) {
    for (int i = start; i < end - 1; i++) {
      if (HINTS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
