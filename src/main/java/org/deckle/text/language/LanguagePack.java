package org.deckle.text.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;

/**
 * What Deckle knows of one language, from one file beside this class: {@code de.txt}. The grammar
 * and the keys are explained in the head of {@code any.txt}. Immutable; files are read as they are
 * needed.
 */
public final class LanguagePack {

  private final String tag;
  private final PackFile file;

  private LanguagePack(String tag) {
    this.tag = tag;
    this.file = new PackFile(tag + ".txt");
  }

  /** All packs, in the order that {@code any.txt} gives them, {@link #any} last. */
  public static List<LanguagePack> all() {
    return Holder.ALL;
  }

  /** What belongs to no language, or to any. */
  public static LanguagePack any() {
    return Holder.ANY;
  }

  /**
   * The pack of a language; empty when there is none.
   *
   * @param tag BCP 47, as {@code de-AT}; only the primary language counts, and the script of
   *     Chinese
   */
  public static Optional<LanguagePack> of(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String name = ChineseScript.isTraditional(locale) ? "zh-Hant" : locale.getLanguage();
    return first(p -> p.tag.equals(name)).or(() -> first(p -> p.get(PackKey.ALSO).contains(name)));
  }

  private static Optional<LanguagePack> first(Predicate<LanguagePack> which) {
    return all().stream().filter(p -> p != any()).filter(which).findFirst();
  }

  /** The values of all packs, in their order, each once. */
  public static List<String> union(PackKey key) {
    Set<String> values = new LinkedHashSet<>();
    for (LanguagePack pack : all()) {
      values.addAll(pack.get(key));
    }
    return List.copyOf(values);
  }

  /** The values of all packs as one regular expression, a group that captures nothing. */
  public static String alternation(PackKey key) {
    return "(?:" + String.join("|", union(key)) + ")";
  }

  /** Its language, BCP 47; {@code any} for that of none. */
  public String tag() {
    return tag;
  }

  /** The values of a key, in order; empty when the pack lacks it. */
  public List<String> get(PackKey key) {
    List<String> lines = file.section(key.section()).getOrDefault(key.key(), List.of());
    return key.form() == PackKey.Form.WORDS ? words(lines) : List.copyOf(lines);
  }

  /** The value of a key that has one; empty when the pack lacks it. */
  public Optional<String> text(PackKey key) {
    return get(key).stream().findFirst();
  }

  /**
   * The value of a key that has one.
   *
   * @throws IllegalStateException when the pack lacks it: the jar is broken
   */
  public String required(PackKey key) {
    return text(key).orElseThrow(() -> new IllegalStateException(tag + " lacks " + key));
  }

  /** All keys of a section with their values on one line; empty when the pack lacks it. */
  public Map<String, String> fields(String section) {
    Map<String, String> fields = new LinkedHashMap<>();
    file.section(section).forEach((key, lines) -> fields.put(key, String.join(" ", lines)));
    return fields;
  }

  /** The names of its sections, in order. */
  public List<String> sections() {
    return file.sections();
  }

  private static List<String> words(List<String> lines) {
    List<String> words = new ArrayList<>();
    for (String line : lines) {
      StringTokenizer parts = new StringTokenizer(line); // a regular expression costs a cold start
      while (parts.hasMoreTokens()) {
        words.add(parts.nextToken());
      }
    }
    return words;
  }

  private static final class Holder {
    static final LanguagePack ANY = new LanguagePack("any");
    static final List<LanguagePack> ALL = packs();

    private static List<LanguagePack> packs() {
      List<LanguagePack> packs = new ArrayList<>();
      ANY.get(PackKey.PACKS).forEach(tag -> packs.add(new LanguagePack(tag)));
      packs.add(ANY);
      return List.copyOf(packs);
    }
  }
}
