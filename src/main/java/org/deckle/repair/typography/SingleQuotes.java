package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Apostrophes, and straight single quotes that pair. An apostrophe between two letters is certain;
 * one at a word's end or start is judged with all the other single quotes of its flow.
 */
final class SingleQuotes {

  private static final String APOSTROPHE = "’";

  /** What people type for an apostrophe. */
  private static final String TYPED = "'´`‘";

  private static final String OPENING = "‘‚‹";

  private final Style style;
  private final Optional<Pair> pair;

  /**
   * For one language.
   *
   * @param pair empty when single quotes are to be left as they are
   */
  SingleQuotes(Style style, Optional<Pair> pair) {
    this.style = style;
    this.pair = pair;
  }

  List<TextEdit> edits(String text, BitSet taken) {
    List<TextEdit> within = new ArrayList<>();
    List<TextEdit> paired = new ArrayList<>();
    boolean open = false;
    boolean certain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 && c != '\'' && c != '`'
          || TYPED.indexOf(c) < 0 && OPENING.indexOf(c) < 0 && c != '’'
          || taken.get(i)) {
        continue;
      }
      if (isApostrophe(text, i)) {
        if (c != '’') {
          within.add(apostrophe(i));
        }
      } else if (isDoubled(text, i)) {
        i++;
      } else {
        Side side = side(text, i, open);
        certain &= side != Side.UNCLEAR;
        open = side == Side.OPENS || side != Side.CLOSES && open;
        if (c == '\'') {
          edit(side, i).ifPresent(paired::add);
        }
      }
    }
    if (certain && !open) {
      within.addAll(paired);
    }
    return within;
  }

  private enum Side {
    OPENS,
    CLOSES,
    ENDS_WORD,
    UNCLEAR
  }

  private Side side(String text, int i, boolean open) {
    boolean mayOpen = QuoteSides.canOpen(text, i, i + 1);
    boolean mayClose = QuoteSides.canClose(text, i, i + 1);
    char before = QuoteSides.at(text, i - 1);
    if (open) {
      return !mayClose || mayEndWord(text, i) ? Side.UNCLEAR : Side.CLOSES;
    }
    if (mayOpen) {
      return mayClose ? Side.UNCLEAR : Side.OPENS;
    }
    return mayClose && QuoteSides.isLetter(before) ? Side.ENDS_WORD : Side.UNCLEAR;
  }

  /** "the dogs' home" within a quotation: the mark may belong to the word. */
  private static boolean mayEndWord(String text, int i) {
    char before = QuoteSides.at(text, i - 1);
    return (before == 's' || before == 'n')
        && QuoteSides.at(text, i + 1) == ' '
        && Character.isLowerCase(QuoteSides.at(text, i + 2));
  }

  private Optional<TextEdit> edit(Side side, int i) {
    return switch (side) {
      case OPENS -> pair.map(p -> new TextEdit(TypographyKind.QUOTES, i, i + 1, p.open()));
      case CLOSES -> pair.map(p -> new TextEdit(TypographyKind.QUOTES, i, i + 1, p.close()));
      case ENDS_WORD -> Optional.of(apostrophe(i));
      case UNCLEAR -> Optional.empty();
    };
  }

  private static TextEdit apostrophe(int i) {
    return new TextEdit(TypographyKind.APOSTROPHES, i, i + 1, APOSTROPHE);
  }

  /** Two marks in a row are a double quote that somebody typed so. */
  private static boolean isDoubled(String text, int i) {
    return QuoteSides.at(text, i + 1) == text.charAt(i);
  }

  private boolean isApostrophe(String text, int i) {
    char before = QuoteSides.at(text, i - 1);
    char after = QuoteSides.at(text, i + 1);
    if (QuoteSides.isLetter(before) && QuoteSides.isLetter(after)) {
      return true;
    }
    if (text.charAt(i) != '\'' && text.charAt(i) != '’') {
      return false;
    }
    return Character.isDigit(before)
            && after == 's'
            && !Character.isLetter(QuoteSides.at(text, i + 2))
        || QuoteSides.isLetter(before)
            && isQuote(after)
            && style.elided().contains(wordBefore(text, i))
        || (i == 0 || !Character.isLetterOrDigit(before)) && isClipped(text, i);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '«' || c == '“' || c == Flow.MASK;
  }

  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** "'tis", "'90s", "'n'". */
  private boolean isClipped(String text, int i) {
    int end = i + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
    return style.clipped().contains(word) || word.matches("\\d0s");
  }
}
