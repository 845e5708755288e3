package org.deckle.repair.typography;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/** How languages set their characters: what {@link LanguagePack} says. Immutable. */
final class Styles {

  private static final String SECTION = "typography";
  private static final String REGION = SECTION + " ";
  private static final Styles BUILT_IN = new Styles(LanguagePack.all());

  private final Map<String, Style> byLanguage = new LinkedHashMap<>();
  private final Set<String> guessed = new HashSet<>();

  private Styles(List<LanguagePack> packs) {
    for (LanguagePack pack : packs) {
      Map<String, String> language = pack.fields(SECTION);
      for (String section : pack.sections()) {
        if (section.equals(SECTION)) {
          Style style = new Style(language);
          byLanguage.put(pack.tag(), style);
          pack.get(PackKey.ALSO).forEach(tag -> byLanguage.put(tag, style));
        } else if (section.startsWith(REGION)) {
          Map<String, String> region = new LinkedHashMap<>(language);
          region.putAll(pack.fields(section));
          region.values().removeIf(String::isEmpty);
          byLanguage.put(pack.tag() + "-" + section.substring(REGION.length()), new Style(region));
        }
      }
      pack.text(PackKey.SAFE_GUESS).ifPresent(yes -> guessed.add(pack.tag()));
    }
  }

  /** The built-in list. */
  static Styles builtIn() {
    return BUILT_IN;
  }

  /** The style of a language (BCP 47): of its region, else of the language. */
  Style of(String language) {
    String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
    Style own = byLanguage.get(tag);
    return own == null ? byLanguage.getOrDefault(primary(tag), Style.UNKNOWN) : own;
  }

  /** All styles, in the order of the list. */
  List<Style> all() {
    return List.copyOf(byLanguage.values());
  }

  /** Whether a guess of this language is safe: no neighbour is easily taken for it. */
  boolean isSafeGuess(String language) {
    return guessed.contains(language);
  }

  private static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }
}
