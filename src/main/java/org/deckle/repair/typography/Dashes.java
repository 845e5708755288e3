package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dashes typed as hyphens: {@code ---}, {@code --}, and a hyphen between spaces and words.
 *
 * @param tight the sign for two hyphens without spaces around
 * @param spaced the sign between spaces
 */
record Dashes(String tight, String spaced) {

  private static final String EM = "—";

  /** Two hyphens before a word only: a dash in speech, else it may be an option of a command. */
  private static final String OPTION = "--";

  private static final Pattern HYPHENS = Pattern.compile("(?<![-<!|+=])-{1,3}(?![->|+=])");

  /** Characters after which a word has ended, so that a hyphen between spaces is a dash. */
  private static final String ENDS = ".,;:!?…)]}%\"'“”„«»‘’";

  private static final String BEGINS = "([¿¡\"'“„«»‘‚";

  List<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>();
    if (text.indexOf('-') < 0 || text.codePoints().noneMatch(Character::isLetter)) {
      return edits;
    }
    boolean dialogue = isDialogue(text);
    int first = text.length() - text.stripLeading().length();
    int last = text.stripTrailing().length();
    Matcher hyphens = HYPHENS.matcher(text);
    while (hyphens.find()) {
      int start = hyphens.start();
      int end = hyphens.end();
      boolean opens = start == first && end < last && end - start > 1;
      String dash = opens ? opening(text, end) : dash(text, start, end, end == last);
      if (dash.equals(OPTION)) {
        dash = dialogue ? EM : "";
      }
      if (!dash.isEmpty()) {
        edits.add(new TextEdit(TypographyKind.DASHES, start, end, dash));
      }
    }
    return edits;
  }

  /** The sign for hyphens at the very start. */
  private static String opening(String text, int end) {
    char after = QuoteSides.at(text, end);
    return QuoteSides.isSpace(after) || beginsSentence(after) ? EM : "";
  }

  private String dash(String text, int start, int end, boolean last) {
    char before = QuoteSides.at(text, start - 1);
    char after = QuoteSides.at(text, end);
    boolean spaceBefore = QuoteSides.isSpace(before);
    boolean spaceAfter = QuoteSides.isSpace(after);
    if (end - start == 1) {
      return spaceBefore && spaceAfter && isBetweenWords(text, start) ? spaced : "";
    }
    if (isNumber(before) && isNumber(after)) {
      return "";
    }
    if (end - start == 3) {
      return EM;
    }
    if (spaceBefore) {
      return spaceAfter ? spaced : OPTION;
    }
    return !spaceAfter || last ? tight : "";
  }

  /** Spanish speech has a dash before it and around what interrupts it. */
  private static boolean isDialogue(String text) {
    String start = text.stripLeading();
    return start.startsWith("—")
        || start.startsWith("--")
            && beginsSentence(QuoteSides.at(start.replaceFirst("^-+ ?", ""), 0));
  }

  private static boolean isNumber(char c) {
    return Character.isDigit(c);
  }

  private static boolean beginsSentence(char c) {
    return Character.isUpperCase(c) || BEGINS.indexOf(c) >= 0;
  }

  /** Words on both sides, not letters or numbers as in a formula or a score. */
  private static boolean isBetweenWords(String text, int i) {
    char before = QuoteSides.at(text, i - 2);
    char after = QuoteSides.at(text, i + 2);
    boolean left = isWord(before) || ENDS.indexOf(before) >= 0;
    boolean right = isWord(after) || BEGINS.indexOf(after) >= 0;
    return left && right && !(isSingle(text, i - 2) && isSingle(text, i + 2));
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) || c == Flow.MASK;
  }

  private static boolean isSingle(String text, int i) {
    return Character.isLetter(QuoteSides.at(text, i))
        && !Character.isLetter(QuoteSides.at(text, i - 1))
        && !Character.isLetter(QuoteSides.at(text, i + 1));
  }
}
