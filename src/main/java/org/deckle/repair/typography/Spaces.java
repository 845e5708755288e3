package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.List;

/**
 * Spaces before high punctuation and within guillemets that must not break the line, as French
 * asks. Where the book leaves them out as a rule, none are put in.
 */
final class Spaces {

  private static final String NARROW = "\u202F";
  private static final String WIDE = "\u00A0";

  private final String narrow;
  private final String wide;
  private final boolean putIn;

  /**
   * For one book.
   *
   * @param putIn whether a missing space is put in
   */
  Spaces(Style style, boolean putIn) {
    this.narrow = style.narrowBefore();
    this.wide = style.wideBefore();
    this.putIn = putIn;
  }

  /** Whether the style has such spaces at all. */
  static boolean concern(Style style) {
    return !style.wideBefore().isEmpty();
  }

  /** How many signs have a space before them, less those that have none. */
  static int balance(Style style, String text) {
    String signs = style.narrowBefore() + "»";
    int balance = 0;
    for (int i = 1; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        char before = text.charAt(i - 1);
        balance += QuoteSides.isSpace(before) ? 1 : Character.isLetter(before) ? -1 : 0;
      }
    }
    return balance;
  }

  List<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '«' && isBreakable(QuoteSides.at(text, i + 1)) && i + 2 < text.length()) {
        edits.add(new TextEdit(TypographyKind.SPACES, i + 1, i + 2, WIDE));
      } else if (c == '«' && putIn && Character.isLetter(QuoteSides.at(text, i + 1))) {
        edits.add(new TextEdit(TypographyKind.SPACES, i + 1, i + 1, WIDE));
      }
      String space = narrow.indexOf(c) >= 0 ? NARROW : wide.indexOf(c) >= 0 ? WIDE : "";
      if (!space.isEmpty() && i > 1 && !isSmiley(text, i)) {
        before(text, i, space, edits);
      }
    }
    return edits;
  }

  private void before(String text, int i, String space, List<TextEdit> edits) {
    char before = text.charAt(i - 1);
    if (isBreakable(before) && !QuoteSides.isSpace(text.charAt(i - 2))) {
      edits.add(new TextEdit(TypographyKind.SPACES, i - 1, i, space));
    } else if (putIn && Character.isLetter(before) && endsWord(text, i)) {
      edits.add(new TextEdit(TypographyKind.SPACES, i, i, space));
    }
  }

  private static boolean endsWord(String text, int i) {
    char after = QuoteSides.at(text, i + 1);
    return QuoteSides.isSpace(after) || ".,)]?!".indexOf(after) >= 0;
  }

  private static boolean isBreakable(char c) {
    return c == ' ' || c == '\n';
  }

  private static boolean isSmiley(String text, int i) {
    char c = text.charAt(i);
    return (c == ':' || c == ';') && "()-DPp/|".indexOf(QuoteSides.at(text, i + 1)) >= 0;
  }
}
