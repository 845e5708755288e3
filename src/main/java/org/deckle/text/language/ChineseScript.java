package org.deckle.text.language;

import java.util.Locale;
import java.util.Set;

/**
 * Which of its two scripts Chinese is written in (ISO 15924: {@code Hant}, {@code Hans}).
 * Stateless.
 */
public final class ChineseScript {

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
    long traditional = count(text, characters("zh-Hant"));
    return traditional > count(text, characters("zh")) ? "zh-Hant" : "zh";
  }

  /** Common characters that were simplified, or what they became. */
  private static String characters(String tag) {
    return LanguagePack.of(tag).orElseThrow().required(PackKey.CHARACTERS);
  }

  private static long count(String text, String characters) {
    return text.chars().filter(c -> characters.indexOf(c) >= 0).count();
  }
}
