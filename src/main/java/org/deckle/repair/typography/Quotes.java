package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Straight double quotes of a flow, made those of a pair: {@code "}, and {@code ``}, {@code ''},
 * {@code ,,} as people type them. All of a flow or none: where one of them opens or closes nothing,
 * none is certain.
 */
final class Quotes {

  private static final Pattern MARKS = Pattern.compile("\"|``|(?<!')''(?!')|,,|[“”„‟«»]");

  /** The marks of one sign, and the signs of which two make one. */
  private static final String SINGLES = "\"“”„‟«»";

  private static final String DOUBLED = "`',";

  private final Pair pair;

  Quotes(Pair pair) {
    this.pair = pair;
  }

  /**
   * The edits of a flow.
   *
   * @param taken straight quotes that are something else, as inches
   * @param goesOn whether the next flow begins with a quotation mark, so that this one may lack its
   *     last
   * @return empty when the marks do not pair; a list without edits when there is nothing to do
   */
  Optional<List<TextEdit>> edits(String text, BitSet taken, boolean goesOn) {
    if (!hasMark(text)) {
      return Optional.of(List.of());
    }
    List<TextEdit> edits = new ArrayList<>();
    Matcher marks = MARKS.matcher(text);
    int opened = -1;
    while (marks.find()) {
      int start = marks.start();
      int end = marks.end();
      if (taken.get(start)) {
        continue;
      }
      boolean open = opened < 0;
      if (!(open ? canOpen(text, marks) : canClose(text, marks))) {
        return Optional.empty();
      }
      opened = open ? start : -1;
      if ("\"`',".indexOf(text.charAt(start)) >= 0) {
        edits.add(
            new TextEdit(TypographyKind.QUOTES, start, end, open ? pair.open() : pair.close()));
      }
    }
    boolean complete = opened < 0 || goesOn && text.substring(0, opened).isBlank();
    return complete ? Optional.of(edits) : Optional.empty();
  }

  private static boolean hasMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SINGLES.indexOf(c) >= 0 || DOUBLED.indexOf(c) >= 0 && QuoteSides.at(text, i + 1) == c) {
        return true;
      }
    }
    return false;
  }

  private static boolean canOpen(String text, Matcher mark) {
    boolean letters =
        !mark.group().equals(",,") || Character.isLetter(QuoteSides.at(text, mark.end()));
    return letters
        && (isSpacedOpen(mark, text) || QuoteSides.canOpen(text, mark.start(), mark.end()));
  }

  private static boolean canClose(String text, Matcher mark) {
    boolean opens = mark.group().equals(",,") || mark.group().equals("``");
    return !opens
        && (isSpacedClose(mark, text) || QuoteSides.canClose(text, mark.start(), mark.end()));
  }

  /** French guillemets have a space on the inner side. */
  private static boolean isSpacedOpen(Matcher mark, String text) {
    return mark.group().equals("«") && QuoteSides.isSpace(QuoteSides.at(text, mark.end()));
  }

  private static boolean isSpacedClose(Matcher mark, String text) {
    return mark.group().equals("»") && QuoteSides.isSpace(QuoteSides.at(text, mark.start() - 1));
  }

  /** Whether a flow begins with a quotation mark of any kind. */
  static boolean begins(String text) {
    String start = text.stripLeading();
    Matcher mark = MARKS.matcher(start);
    return mark.lookingAt() && QuoteSides.canOpen(start, 0, mark.end());
  }
}
