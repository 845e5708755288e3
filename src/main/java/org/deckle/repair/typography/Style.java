package org.deckle.repair.typography;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a language sets its signs: the section {@code typography} of its {@linkplain
 * org.deckle.text.language.LanguagePack pack}. Immutable.
 *
 * @param values by key
 */
record Style(Map<String, String> values) {

  /** A language that the list does not have: what holds everywhere, and nothing else. */
  static final Style UNKNOWN = new Style(Map.of());

  private static final char NBSP = '\u00A0';

  /** Defensive copy. */
  Style {
    values = Map.copyOf(values);
  }

  /** The marks that stand for {@code "}. */
  Optional<Pair> doubles() {
    return pair("double");
  }

  /** The marks that stand for {@code '} where it is no apostrophe. */
  Optional<Pair> singles() {
    return pair("single");
  }

  private Optional<Pair> pair(String key) {
    return Optional.ofNullable(values.get(key))
        .map(v -> v.split(" ", 2))
        .map(v -> new Pair(v[0].replace('_', NBSP), v[1].replace('_', NBSP)));
  }

  /** The dash for {@code --} without spaces around; empty when unknown. */
  String tightDash() {
    return values.getOrDefault("tight", "");
  }

  /** The dash between spaces; empty when unknown. */
  String spacedDash() {
    return values.getOrDefault("spaced", "");
  }

  /** The sign between the numbers of a range; empty where that is a hyphen, or unknown. */
  String range() {
    return values.getOrDefault("ranges", "");
  }

  /** Words that begin with an apostrophe, without it, in small letters. */
  Set<String> clipped() {
    return words("clipped");
  }

  /** Words that lose their last letter before a vowel, in small letters ("l", "dell"). */
  Set<String> elided() {
    return words("elided");
  }

  private Set<String> words(String key) {
    return values.containsKey(key) ? Set.of(values.get(key).split(" ")) : Set.of();
  }

  /** Characters that have a narrow no-break space before them. */
  String narrowBefore() {
    return values.getOrDefault("narrow", "").replace(" ", "");
  }

  /** Characters that have a full no-break space before them. */
  String wideBefore() {
    return values.getOrDefault("wide", "").replace(" ", "");
  }

  /** Whether the letters of an ordinal stand as superscript. */
  boolean raisesOrdinals() {
    return values.getOrDefault("ordinals", "").equals("1er");
  }

  /** What stands between a number and the sign of an ordinal; absent where there is no sign. */
  Optional<String> ordinalPoint() {
    return Optional.ofNullable(values.get("ordinals"))
        .filter(o -> !raisesOrdinals())
        .map(o -> o.startsWith("1.") ? "." : "");
  }
}
