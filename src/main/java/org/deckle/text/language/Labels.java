package org.deckle.text.language;

import java.util.HashMap;
import java.util.Map;

/**
 * The few words that a book has besides its author's: "Contents", "Figure", "Page 2 of 9", from its
 * {@linkplain LanguagePack language pack}; English stands in where a language or a word is missing.
 * Immutable.
 */
public final class Labels {

  private static final String SECTION = "labels";

  private final Map<String, String> words;

  private Labels(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  /**
   * The labels of a language.
   *
   * @param tag BCP 47, as {@code de-AT}; only the primary language counts, and the script of
   *     Chinese
   */
  public static Labels of(String tag) {
    Map<String, String> words = new HashMap<>();
    LanguagePack.of("en").ifPresent(english -> words.putAll(english.fields(SECTION)));
    LanguagePack.of(tag).ifPresent(own -> words.putAll(own.fields(SECTION)));
    return new Labels(words);
  }

  /**
   * A word.
   *
   * @param key as {@code contents} or {@code picture-missing}
   * @param values for the places {@code {0}}, {@code {1}} …
   * @throws IllegalArgumentException when there is no such word even in English
   */
  public String get(String key, Object... values) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException("no label " + key);
    }
    for (int i = 0; i < values.length; i++) {
      word = word.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return word;
  }

  /**
   * A word with a number: "Figure 3", "图3", "3. ábra".
   *
   * @param key of the word alone, or of the word with {@code {0}} where the number stands
   */
  public String numbered(String key, int number) {
    String word = get(key, number);
    if (!word.equals(get(key))) {
      return word;
    }
    return word + (Character.isIdeographic(word.codePointAt(0)) ? "" : " ") + number;
  }
}
