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
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/** The words of headings, all languages together, and numbers. Immutable. */
final class HeadingWords {

  private static final Pattern ROMAN =
      Pattern.compile("(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}{1,3}");

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private HeadingWords(List<LanguagePack> packs) {
    for (LanguagePack pack : packs) {
      for (Kind kind : Kind.values()) {
        pack.get(PackKey.valueOf(kind.name())).forEach(word -> kinds.putIfAbsent(word, kind));
      }
      count(pack.get(PackKey.CARDINALS));
      count(pack.get(PackKey.ORDINALS));
    }
  }

  /** The built-in list, read when it is first asked for. */
  static HeadingWords builtIn() {
    return Holder.BUILT_IN;
  }

  private void count(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      for (String form : words.get(i).split("/")) {
        numbers.putIfAbsent(form, i + 1);
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
    return roman.isPresent() ? roman : IdeographicNumber.value(word);
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

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static final class Holder {
    static final HeadingWords BUILT_IN = new HeadingWords(LanguagePack.all());
  }
}
