package org.deckle.repair.typography;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.deckle.text.Lines;

/** The languages of {@code languages.txt}. Immutable. */
final class Styles {

  private static final Styles BUILT_IN = new Styles(Lines.of(Styles.class, "languages.txt"));

  private final Map<String, Style> byLanguage = new LinkedHashMap<>();
  private final Set<String> guessed;

  private Styles(List<String> lines) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> section = new LinkedHashMap<>();
    sections.put("", section);
    for (String line : lines) {
      if (line.startsWith("[")) {
        String tag = line.substring(1, line.length() - 1);
        section = new LinkedHashMap<>(sections.getOrDefault(primary(tag), Map.of()));
        sections.put(tag, section);
      } else if (line.indexOf(' ') < 0) {
        section.remove(line);
      } else {
        int space = line.indexOf(' ');
        section.put(line.substring(0, space), line.substring(space + 1).strip());
      }
    }
    guessed = Set.of(sections.remove("").get("guessed").split(" "));
    sections.forEach((tag, values) -> byLanguage.put(tag, new Style(values)));
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
