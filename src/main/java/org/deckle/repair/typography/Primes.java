package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Primes of feet and inches, minutes and seconds: {@code 5'10"}, {@code 40°26'46"}, {@code 8" x
 * 10"}. A lone {@code 12"} may end a quotation, and is taken only on request.
 */
final class Primes {

  private static final String FRACTIONS = "½¼¾⅓⅔⅛";
  private static final String NUMBER = "\\d{1,3}(?:[.,]\\d{1,3})?[" + FRACTIONS + "]?";
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?<![\\p{L}\\d])\\d{1,3} ?(') ?"
              + NUMBER
              + " ?(\"|'')"
              + "|\\d° ?\\d{1,2}(?:[.,]\\d+)? ?(')(?: ?\\d{1,2}(?:[.,]\\d+)? ?(\"|''))?"
              + "|(?<![\\p{L}\\d])"
              + NUMBER
              + "(\") ?[x×] ?"
              + NUMBER
              + "(\")");
  private static final Pattern LONE =
      Pattern.compile("(?<![\\p{L}\\d])\\d{1,3}(?:[.,]\\d{1,3})?[½¼¾]?(['\"])(?=[\\s,;)-]|$)");

  private Primes() {}

  /** The primes of a text that can be nothing else. */
  static List<TextEdit> certain(String text) {
    return edits(CERTAIN, text);
  }

  /** Those that can be the end of a quotation, too. */
  static List<TextEdit> lone(String text) {
    return edits(LONE, text);
  }

  /** The characters that edits replace. */
  static BitSet taken(List<TextEdit> edits) {
    BitSet taken = new BitSet();
    edits.forEach(e -> taken.set(e.start(), e.end()));
    return taken;
  }

  private static boolean hasMarkAtNumber(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        char before = text.charAt(text.charAt(i - 1) == ' ' ? Math.max(0, i - 2) : i - 1);
        if (Character.isDigit(before) || FRACTIONS.indexOf(before) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<TextEdit> edits(Pattern pattern, String text) {
    if (!hasMarkAtNumber(text)) {
      return List.of();
    }
    List<TextEdit> edits = new ArrayList<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      for (int g = 1; g <= found.groupCount(); g++) {
        if (found.start(g) >= 0) {
          String prime = found.group(g).equals("'") ? "′" : "″";
          edits.add(new TextEdit(TypographyKind.PRIMES, found.start(g), found.end(g), prime));
        }
      }
    }
    return edits;
  }
}
