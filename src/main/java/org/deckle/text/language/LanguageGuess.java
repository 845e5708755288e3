package org.deckle.text.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;

/**
 * Guesses a text's language where the author did not say it: by script, and among languages of one
 * script by their commonest short words. English where nothing tells.
 */
public final class LanguageGuess {

  /** Enough text to tell; more would only cost time. */
  private static final int SAMPLE = 20_000;

  /** The languages that a word is common in. */
  private static final Map<String, List<String>> LANGUAGES = byWord();

  private LanguageGuess() {}

  private static Map<String, List<String>> byWord() {
    Map<String, List<String>> languages = new HashMap<>();
    for (LanguagePack pack : LanguagePack.all()) {
      for (String word : pack.get(PackKey.COMMON_WORDS)) {
        languages.computeIfAbsent(word, w -> new ArrayList<>()).add(pack.tag());
      }
    }
    return languages;
  }

  public static String of(Element body) {
    StringBuilder text = new StringBuilder();
    for (Element block : body.children()) {
      if (text.length() < SAMPLE) {
        text.append(block.text()).append('\n');
      }
    }
    return of(text.toString());
  }

  private static String of(String text) {
    List<String> words = Words.of(text);
    Map<UnicodeScript, Integer> scripts = new HashMap<>();
    Map<String, Integer> hits = new TreeMap<>();
    for (String word : words) {
      scripts.merge(UnicodeScript.of(word.codePointAt(0)), 1, Integer::sum);
      for (String language : LANGUAGES.getOrDefault(word, List.of())) {
        hits.merge(language, 1, Integer::sum);
      }
    }
    int all = Math.max(1, words.size());
    if (share(scripts, UnicodeScript.HIRAGANA, all) > 0.1
        || share(scripts, UnicodeScript.KATAKANA, all) > 0.2) {
      return "ja";
    }
    for (LanguagePack pack : LanguagePack.all()) {
      Optional<String> sole = pack.text(PackKey.SOLE_SCRIPT);
      if (sole.isPresent() && share(scripts, UnicodeScript.forName(sole.get()), all) > 0.5) {
        return pack.tag().equals("zh") ? ChineseScript.tag(text) : pack.tag();
      }
    }
    return hits.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(best -> best.getValue() > 0.03 * all)
        .map(Map.Entry::getKey)
        .orElse(Locale.ENGLISH.getLanguage());
  }

  private static double share(Map<UnicodeScript, Integer> scripts, UnicodeScript script, int all) {
    return scripts.getOrDefault(script, 0) / (double) all;
  }
}
