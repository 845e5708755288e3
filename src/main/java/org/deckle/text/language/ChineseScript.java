package org.deckle.text.language;

import java.util.Locale;
import java.util.Set;

/**
 * Which of its two scripts Chinese is written in (ISO 15924: {@code Hant}, {@code Hans}).
 * Stateless.
 */
public final class ChineseScript {

  /** Common characters that were simplified, and what they became, in the same order. */
  private static final String TRADITIONAL = "這個們來時說國會對學發過還從問開關長實點現樣應經頭機電話書車";

  private static final String SIMPLIFIED = "这个们来时说国会对学发过还从问开关长实点现样应经头机电话书车";

  private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

  private ChineseScript() {}

  /** Whether a language is Chinese in traditional characters, by its script, else its region. */
  public static boolean isTraditional(Locale language) {
    boolean traditional =
        language.getScript().isEmpty()
            ? TRADITIONAL_REGIONS.contains(language.getCountry())
            : language.getScript().equals("Hant");
    return traditional && language.getLanguage().equals("zh");
  }

  /** The language tag of a Chinese text: {@code zh-Hant}, or {@code zh} where it is not clear. */
  static String tag(String text) {
    long traditional = count(text, TRADITIONAL);
    return traditional > count(text, SIMPLIFIED) ? "zh-Hant" : "zh";
  }

  private static long count(String text, String characters) {
    return text.chars().filter(c -> characters.indexOf(c) >= 0).count();
  }
}
