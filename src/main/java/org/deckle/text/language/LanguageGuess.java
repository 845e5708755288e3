package org.deckle.text.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private static final Map<String, Set<String>> COMMON =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("en", Set.of("the", "and", "of", "to", "in", "was", "that", "is", "with")),
              Map.entry(
                  "de", Set.of("der", "die", "und", "das", "nicht", "ist", "mit", "von", "ein")),
              Map.entry("fr", Set.of("le", "les", "et", "des", "est", "dans", "une", "que", "pas")),
              Map.entry("es", Set.of("el", "los", "y", "que", "del", "una", "por", "con", "las")),
              Map.entry("it", Set.of("il", "che", "di", "non", "della", "è", "gli", "una", "per")),
              Map.entry("pt", Set.of("o", "os", "que", "não", "uma", "do", "da", "em", "com")),
              Map.entry(
                  "nl", Set.of("de", "het", "een", "van", "en", "niet", "dat", "met", "zijn")),
              Map.entry("sv", Set.of("och", "att", "det", "som", "inte", "är", "av", "för", "jag")),
              Map.entry("nb", Set.of("og", "ikke", "det", "som", "å", "jeg", "av", "til", "på")),
              Map.entry("pl", Set.of("i", "w", "nie", "się", "na", "że", "jest", "z", "do")),
              Map.entry(
                  "cs", Set.of("se", "na", "je", "že", "jako", "který", "pro", "jsem", "ale")),
              Map.entry("da", Set.of("og", "ikke", "det", "som", "af", "til", "er", "jeg", "blev")),
              Map.entry(
                  "fi", Set.of("ja", "ei", "että", "oli", "hän", "mutta", "kun", "niin", "ovat")),
              Map.entry(
                  "hu", Set.of("az", "és", "hogy", "nem", "egy", "volt", "csak", "még", "ez")),
              Map.entry("ro", Set.of("și", "în", "nu", "să", "pe", "cu", "din", "mai", "este")),
              Map.entry(
                  "tr", Set.of("ve", "bir", "bu", "için", "ile", "çok", "gibi", "olarak", "ne")),
              Map.entry(
                  "vi", Set.of("và", "của", "là", "có", "không", "một", "được", "những", "cho")),
              Map.entry("ru", Set.of("и", "в", "не", "на", "что", "он", "с", "как", "это")),
              Map.entry("uk", Set.of("і", "в", "не", "на", "що", "він", "з", "як", "це")),
              Map.entry("bg", Set.of("и", "на", "се", "да", "не", "от", "че", "за", "с")),
              Map.entry("ar", Set.of("في", "من", "على", "إلى", "أن", "عن", "هذا", "ما", "لا")),
              Map.entry("fa", Set.of("در", "به", "از", "که", "این", "را", "با", "است", "آن"))));

  /** The languages that a word is common in. */
  private static final Map<String, List<String>> LANGUAGES = byWord();

  private LanguageGuess() {}

  private static Map<String, List<String>> byWord() {
    Map<String, List<String>> languages = new HashMap<>();
    COMMON.forEach(
        (language, common) ->
            common.forEach(
                word -> languages.computeIfAbsent(word, w -> new ArrayList<>()).add(language)));
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
    Map<Character.UnicodeScript, Integer> scripts = new HashMap<>();
    Map<String, Integer> hits = new TreeMap<>();
    for (String word : words) {
      scripts.merge(Character.UnicodeScript.of(word.codePointAt(0)), 1, Integer::sum);
      for (String language : LANGUAGES.getOrDefault(word, List.of())) {
        hits.merge(language, 1, Integer::sum);
      }
    }
    int all = Math.max(1, words.size());
    if (share(scripts, Character.UnicodeScript.HIRAGANA, all) > 0.1
        || share(scripts, Character.UnicodeScript.KATAKANA, all) > 0.2) {
      return "ja";
    }
    for (Map.Entry<Character.UnicodeScript, String> one : ONE_LANGUAGE.entrySet()) {
      if (share(scripts, one.getKey(), all) > 0.5) {
        return one.getValue().equals("zh") ? ChineseScript.tag(text) : one.getValue();
      }
    }
    return hits.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(best -> best.getValue() > 0.03 * all)
        .map(Map.Entry::getKey)
        .orElse(Locale.ENGLISH.getLanguage());
  }

  /** Scripts of which one language is by far the likeliest. */
  private static final Map<Character.UnicodeScript, String> ONE_LANGUAGE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(Character.UnicodeScript.HAN, "zh"),
              Map.entry(Character.UnicodeScript.HANGUL, "ko"),
              Map.entry(Character.UnicodeScript.GREEK, "el"),
              Map.entry(Character.UnicodeScript.HEBREW, "he"),
              Map.entry(Character.UnicodeScript.DEVANAGARI, "hi"),
              Map.entry(Character.UnicodeScript.THAI, "th"),
              Map.entry(Character.UnicodeScript.BENGALI, "bn"),
              Map.entry(Character.UnicodeScript.GURMUKHI, "pa"),
              Map.entry(Character.UnicodeScript.GUJARATI, "gu"),
              Map.entry(Character.UnicodeScript.TAMIL, "ta"),
              Map.entry(Character.UnicodeScript.TELUGU, "te"),
              Map.entry(Character.UnicodeScript.KANNADA, "kn"),
              Map.entry(Character.UnicodeScript.MALAYALAM, "ml"),
              Map.entry(Character.UnicodeScript.SINHALA, "si"),
              Map.entry(Character.UnicodeScript.LAO, "lo"),
              Map.entry(Character.UnicodeScript.MYANMAR, "my"),
              Map.entry(Character.UnicodeScript.KHMER, "km"),
              Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
              Map.entry(Character.UnicodeScript.ARMENIAN, "hy"),
              Map.entry(Character.UnicodeScript.ETHIOPIC, "am")));

  private static double share(
      Map<Character.UnicodeScript, Integer> scripts, Character.UnicodeScript script, int all) {
    return scripts.getOrDefault(script, 0) / (double) all;
  }
}
