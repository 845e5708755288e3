package org.deckle.text.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of section a heading begins ("Preface", "Anhang B"), by the words of {@code
 * section-words.txt}. Immutable.
 */
public final class SectionWords {

  private static final String PART = "part";
  private static final String APPENDIX = "appendix";
  private static final String NUMBER = "(?:\\p{Nd}{1,3}|\\p{L}|[ivxlc]{1,6})";

  /** What may stand between a known word and a title of its own. */
  private static final String PARTED = "(?:\\s*[:.：。]\\s*|\\s+[–—-]\\s+)\\S.*";

  /** By language: by the pattern of a heading, the kind of section. */
  private static final String SECTION = "matter";

  private static final Map<String, Map<Pattern, String>> KINDS = read();

  private SectionWords() {}

  /**
   * The kind of section that a heading begins, by the words of the book's language before those of
   * others.
   *
   * @param heading as it reads, with its number
   * @param language BCP 47
   * @return a key of the word list, as {@code preface}; empty for a heading of the text
   */
  public static Optional<String> kind(String heading, String language) {
    String words = plain(heading);
    String own = Locale.forLanguageTag(language).getLanguage();
    return kind(words, KINDS.getOrDefault(own, Map.of()))
        .or(
            () ->
                KINDS.values().stream().flatMap(kinds -> kind(words, kinds).stream()).findFirst());
  }

  private static Optional<String> kind(String words, Map<Pattern, String> kinds) {
    return kinds.entrySet().stream()
        .filter(e -> e.getKey().matcher(words).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String plain(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("\\s+", " ")
        .strip()
        .replaceFirst("\\s*[.:]$", "");
  }

  private static Map<String, Map<Pattern, String>> read() {
    Map<String, Map<Pattern, String>> all = new LinkedHashMap<>();
    for (LanguagePack pack : LanguagePack.all()) {
      Map<Pattern, String> kinds = new LinkedHashMap<>();
      pack.fields(SECTION)
          .forEach(
              (kind, phrases) -> {
                for (String phrase : phrases.split(",")) {
                  kinds.put(pattern(kind, phrase.strip()), kind);
                }
              });
      all.put(pack.tag(), kinds);
    }
    return all;
  }

  private static Pattern pattern(String kind, String phrase) {
    String words = "\\Q" + phrase.replace("*", "\\E\\S.{0,60}\\Q") + "\\E";
    boolean numbered = !phrase.contains("*") && (kind.equals(PART) || kind.equals(APPENDIX));
    if (!numbered) {
      return Pattern.compile(words + "(?:" + PARTED + ")?");
    }
    // A number in words stands before or after it and is marked off from the title.
    String inWords = kind.equals(PART) ? "|" + words + " \\p{L}+|\\p{L}+ " + words : "";
    String bare = kind.equals(PART) ? "" : "|" + words;
    return Pattern.compile(
        "(?:" + words + " " + NUMBER + "\\.?" + inWords + bare + ")(?:" + PARTED + ")?");
  }
}
