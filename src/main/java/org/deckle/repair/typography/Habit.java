package org.deckle.repair.typography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an author does as a rule, counted over the whole book: it wins over the language's rules.
 */
final class Habit {

  /** The share of straight pairs that typographic ones may be to count as the author's choice. */
  private static final int CHOICE = 5;

  private static final int LEAST = 2;
  private static final Pattern TEX = Pattern.compile("\\p{L}---\\p{L}");
  private static final Pattern EN_SPACED = Pattern.compile("\\p{L}\\s–\\s\\p{L}");
  private static final Pattern EM_SPACED = Pattern.compile("\\p{L}\\s—\\s\\p{L}");
  private static final Pattern EN_TIGHT = Pattern.compile("\\p{L}–\\p{L}");
  private static final Pattern EM_TIGHT = Pattern.compile("\\p{L}—\\p{L}");

  private final Map<Character, Integer> opens = new HashMap<>();
  private final Map<Character, Integer> closes = new HashMap<>();
  private final Style language;
  private int straight;
  private int spacedEm;
  private int spacedEn;
  private int tightEm;
  private int tightEn;
  private int spaces;
  private boolean tex;
  private boolean raised;

  /** Counts the flows of a book in a language. */
  Habit(Style language, List<Flow> flows) {
    this.language = language;
    for (Flow flow : flows) {
      String text = flow.text();
      quotes(text);
      if (text.indexOf('–') >= 0) {
        spacedEn += count(EN_SPACED, text);
        tightEn += count(EN_TIGHT, text);
      }
      if (text.indexOf('—') >= 0) {
        spacedEm += count(EM_SPACED, text);
        tightEm += count(EM_TIGHT, text);
      }
      spaces += Spaces.balance(language, text);
      raised |= flow.raisesOrdinals();
      tex |= text.contains("---") && TEX.matcher(text).find();
    }
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }

  private void quotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        straight++;
      } else if (c >= '\u00AB' && "“”„«»".indexOf(c) >= 0) {
        boolean before = QuoteSides.isSpace(QuoteSides.at(text, i - 1));
        boolean after = QuoteSides.isSpace(QuoteSides.at(text, i + 1));
        boolean open = c == '«' && before && after || QuoteSides.canOpen(text, i, i + 1);
        boolean close = c == '»' && before && after || QuoteSides.canClose(text, i, i + 1);
        if (open != close) {
          (open ? opens : closes).merge(c, 1, Integer::sum);
        }
      }
    }
  }

  /** The style of the quotation marks that the author uses; empty where they are straight. */
  Optional<Style> quotes() {
    Style best = language;
    int most = pairs(language);
    for (Style style : Styles.builtIn().all()) {
      if (pairs(style) > most) {
        best = style;
        most = pairs(style);
      }
    }
    return most >= LEAST && most * CHOICE * 2 >= straight ? Optional.of(best) : Optional.empty();
  }

  private int pairs(Style style) {
    return style
        .doubles()
        .map(p -> Math.min(count(opens, p.openSign()), count(closes, p.closeSign())))
        .orElse(0);
  }

  private static int count(Map<Character, Integer> signs, char sign) {
    return signs.getOrDefault(sign, 0);
  }

  /** The author's dashes, else the language's. */
  Dashes dashes() {
    String spaced = chosen(spacedEn, spacedEm, tex ? "–" : language.spacedDash());
    String tight = chosen(tightEn, tightEm, tex ? "–" : language.tightDash());
    return new Dashes(tight, spaced);
  }

  private static String chosen(int en, int em, String usual) {
    if (Math.max(en, em) < LEAST) {
      return usual;
    }
    return en > em ? "–" : "—";
  }

  /** Whether the author raises the letters of ordinals. */
  boolean raisesOrdinals() {
    return raised;
  }

  /** Whether the author sets spaces before high punctuation as a rule. */
  boolean hasSpaces() {
    return spaces > 0;
  }
}
