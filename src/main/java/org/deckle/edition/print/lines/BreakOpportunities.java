package org.deckle.edition.print.lines;

import org.deckle.text.Scripts;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/**
 * Which of the engine's places are no good ends of lines: it parts {@code don’t}, {@code i.e.},
 * {@code 1918-19} (against LB13, LB19, LB25 and LB29 of UAX #14), and begins lines with a dash.
 * Addresses, which are long, it may part anywhere. Immutable.
 */
public final class BreakOpportunities {

  private static final String AFTER_LETTERS = ".,:;’'·";
  private static final String HYPHENS = "-\u2010";
  private static final String DASHES = "–—";
  private static final int LONGEST_WORD = 30;

  private final boolean dashesStay;

  /**
   * @param language a BCP 47 tag
   */
  public BreakOpportunities(String language) {
    // Elsewhere a dash may open what another one closes, and then belongs to what follows.
    dashesStay = LanguagePack.of(language).flatMap(p -> p.text(PackKey.OPENING_DASH)).isEmpty();
  }

  /**
   * Whether a line should not end here.
   *
   * @param place before a character of the text, neither its first nor behind its last
   */
  public boolean keepTogether(String text, int place) {
    char before = text.charAt(place - 1);
    int after = text.codePointAt(place);
    if (before == ' ') {
      return dashesStay
          && DASHES.indexOf(after) >= 0
          && (place + 1 == text.length() || text.charAt(place + 1) == ' ');
    }
    boolean joined =
        AFTER_LETTERS.indexOf(before) >= 0 && isLetterOfWord(after)
            || HYPHENS.indexOf(before) >= 0 && Character.isDigit(after);
    return joined && !isInAddress(text, place);
  }

  private static boolean isLetterOfWord(int c) {
    return Character.isLetterOrDigit(c)
        && !Character.isIdeographic(c)
        && !(c >= 0x3040 && c <= 0x30FF)
        && !Scripts.isUnspaced(c);
  }

  /** Looks no further than decides it: a word may be as long as the text. */
  private static boolean isInAddress(String text, int place) {
    int from = place;
    while (from > 0 && place - from <= LONGEST_WORD && !isSpace(text.charAt(from - 1))) {
      from--;
    }
    int to = place;
    while (to < text.length() && to - from <= LONGEST_WORD && !isSpace(text.charAt(to))) {
      to++;
    }
    String word = text.substring(from, to);
    return word.length() > LONGEST_WORD || word.indexOf('/') >= 0 || word.indexOf('@') >= 0;
  }

  /** Also hard ones, which may hold together a whole line. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
