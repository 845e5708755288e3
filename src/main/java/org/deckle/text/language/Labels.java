package org.deckle.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * The few words that a book has besides its author's: "Contents", "Figure", "Page 2 of 9". One file
 * a language under {@code labels/}; English stands in where a language or a word is missing.
 * Immutable.
 */
public final class Labels {

  private final Properties words;

  private Labels(Properties words) {
    this.words = words;
  }

  /**
   * The labels of a language.
   *
   * @param tag BCP 47, as {@code de-AT}; only the primary language counts, and the script of
   *     Chinese
   */
  public static Labels of(String tag) {
    Properties english = load("en", new Properties());
    String file = file(Locale.forLanguageTag(tag));
    return new Labels(file.isEmpty() || file.equals("en") ? english : load(file, english));
  }

  private static String file(Locale locale) {
    return switch (locale.getLanguage()) {
      case "no", "nn" -> "nb";
      case "zh" -> ChineseScript.isTraditional(locale) ? "zh-Hant" : "zh";
      default -> locale.getLanguage();
    };
  }

  /**
   * A word.
   *
   * @param key as {@code contents} or {@code picture-missing}
   * @param values for the places {@code {0}}, {@code {1}} …
   * @throws IllegalArgumentException when there is no such word even in English
   */
  public String get(String key, Object... values) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no label " + key);
    }
    for (int i = 0; i < values.length; i++) {
      word = word.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return word;
  }

  private static Properties load(String language, Properties defaults) {
    Properties words = new Properties(defaults);
    try (InputStream in = Labels.class.getResourceAsStream("labels/" + language + ".properties")) {
      if (in != null) {
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        words.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged", e);
    }
    return words;
  }
}
