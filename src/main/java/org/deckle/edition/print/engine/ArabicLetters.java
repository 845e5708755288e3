package org.deckle.edition.print.engine;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/**
 * Joins Arabic letters and leaves the marks of vowels over and under them. ICU turns these into
 * spacing forms (Unicode, Arabic Presentation Forms-B), each of which takes the room of a letter
 * and tears the word apart; the marks themselves have no width.
 */
final class ArabicLetters extends ICUBidiReorderer {

  private static final char FIRST_MARK = '\u064B';
  private static final char FIRST_FORM = '\uFE70';
  private static final char LAST_FORM = '\uFE7F';

  @Override
  public String shapeText(String text) {
    String shaped = super.shapeText(text);
    if (text.chars().anyMatch(ArabicLetters::isForm)) {
      return shaped; // as it was written
    }
    StringBuilder marked = new StringBuilder(shaped.length());
    // Each mark has two forms, alone and on a stroke, in the order of the marks.
    shaped
        .chars()
        .map(c -> isForm(c) ? FIRST_MARK + (c - FIRST_FORM) / 2 : c)
        .forEach(marked::appendCodePoint);
    return marked.toString();
  }

  private static boolean isForm(int c) {
    return c >= FIRST_FORM && c <= LAST_FORM;
  }
}
