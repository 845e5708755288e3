package org.deckle.repair.headings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.repair.headings.Division.Kind;
import org.deckle.text.Lines;

/** The words of {@code heading-words.txt}, all languages together, and numbers. Immutable. */
final class HeadingWords {

  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
  private static final Pattern ROMAN =
      Pattern.compile("(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}{1,3}");

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private HeadingWords(List<String> lines) {
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        take(line.substring(0, colon), line.substring(colon + 1).strip().split(" +"));
      }
    }
  }

  /** The built-in list, read when it is first asked for. */
  static HeadingWords builtIn() {
    return Holder.BUILT_IN;
  }

  private void take(String key, String[] words) {
    if (key.equals("cardinals") || key.equals("ordinals")) {
      for (int i = 0; i < words.length; i++) {
        for (String form : words[i].split("/")) {
          numbers.putIfAbsent(form, i + 1);
        }
      }
    } else {
      for (String word : words) {
        kinds.putIfAbsent(word, Kind.valueOf(key.toUpperCase(Locale.ROOT)));
      }
    }
  }

  /** What a word divides, if it is one of the list. */
  Optional<Kind> kind(String word) {
    return Optional.ofNullable(kinds.get(fold(word)));
  }

  /** The value of a number in digits of any script, Roman or Chinese numerals, or words. */
  OptionalInt number(String text) {
    String word = fold(text);
    if (DIGITS.matcher(word).matches()) {
      return OptionalInt.of(Integer.parseInt(word));
    }
    Integer named = numbers.get(word);
    if (named != null) {
      return OptionalInt.of(named);
    }
    OptionalInt roman = roman(word);
    return roman.isPresent() ? roman : chinese(word);
  }

  /** The value of a Roman numeral below 400 in small letters. */
  static OptionalInt roman(String text) {
    Matcher roman = ROMAN.matcher(text);
    if (text.isEmpty() || !roman.matches()) {
      return OptionalInt.empty();
    }
    int value = 0;
    int last = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int digit = List.of(1, 5, 10, 50, 100).get("ivxlc".indexOf(text.charAt(i)));
      value += digit < last ? -digit : digit;
      last = Math.max(last, digit);
    }
    return OptionalInt.of(value);
  }

  private static OptionalInt chinese(String text) {
    int value = 0;
    int digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = c == '十' ? 10 : c == '百' ? 100 : 0;
      if (unit > 0) {
        value += Math.max(1, digit) * unit;
        digit = 0;
      } else if (CHINESE_DIGITS.indexOf(c) >= 0) {
        digit = (digit > 0 ? digit * 10 : 0) + CHINESE_DIGITS.indexOf(c);
      } else {
        return OptionalInt.empty();
      }
    }
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(value + Math.max(0, digit));
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static final class Holder {
    static final HeadingWords BUILT_IN =
        new HeadingWords(Lines.of(HeadingWords.class, "heading-words.txt"));
  }
}
