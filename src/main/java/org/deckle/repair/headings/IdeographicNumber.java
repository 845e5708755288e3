package org.deckle.repair.headings;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.repair.headings.Division.Kind;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/** Numbers that are written in characters, and what stands around them in headings. Stateless. */
final class IdeographicNumber {

  /** From zero; ten of each language that has them. */
  private static final String DIGITS = characters(PackKey.DIGITS);

  private static final String TEN = characters(PackKey.TEN);
  private static final String HUNDRED = characters(PackKey.HUNDRED);

  /** Before the number. */
  private static final List<String> BEFORE = LanguagePack.union(PackKey.ORDINAL_MARK);

  private static final Set<String> PARTS = Set.copyOf(LanguagePack.union(PackKey.PART_MARK));
  private static final Set<String> SECTIONS = Set.copyOf(LanguagePack.union(PackKey.SECTION_MARK));

  /** A character of such a number, as a regular expression. */
  static final String CHARACTER = "[" + DIGITS + TEN + HUNDRED + "]";

  /** The same, of numbers from 1 to 99. */
  static final String CHARACTER_TO_99 = "[" + DIGITS.substring(1) + TEN + "]";

  /** What stands before the number in a heading, as a regular expression. */
  static final String MARK_BEFORE = LanguagePack.alternation(PackKey.ORDINAL_MARK);

  /** What stands after it, as a regular expression. */
  static final String MARK_BEHIND =
      Stream.of(PackKey.CHAPTER_MARK, PackKey.SECTION_MARK, PackKey.PART_MARK)
          .map(LanguagePack::alternation)
          .collect(Collectors.joining("|"));

  private IdeographicNumber() {}

  /** Whether a label begins as headings with such numbers do. */
  static boolean isLabel(String label) {
    return BEFORE.stream().anyMatch(label::startsWith);
  }

  /** What a heading heads, by the mark behind its number. */
  static Kind kind(String mark) {
    if (PARTS.contains(mark)) {
      return Kind.PART;
    }
    return SECTIONS.contains(mark) ? Kind.SECTION : Kind.CHAPTER;
  }

  /** The value of a number; empty when a text is none. */
  static OptionalInt value(String text) {
    int value = 0;
    int digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = TEN.indexOf(c) >= 0 ? 10 : HUNDRED.indexOf(c) >= 0 ? 100 : 0;
      if (unit > 0) {
        value += Math.max(1, digit) * unit;
        digit = 0;
      } else if (DIGITS.indexOf(c) >= 0) {
        digit = (digit > 0 ? digit * 10 : 0) + DIGITS.indexOf(c) % 10;
      } else {
        return OptionalInt.empty();
      }
    }
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(value + Math.max(0, digit));
  }

  private static String characters(PackKey key) {
    return String.join("", LanguagePack.union(key));
  }
}
