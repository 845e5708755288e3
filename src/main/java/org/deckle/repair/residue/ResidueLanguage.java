package org.deckle.repair.residue;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.repair.residue.ResiduePatterns.Kind;
import org.deckle.text.Lines;

/** The leftovers of one language; its file is read when the first line in its script comes. */
final class ResidueLanguage {

  private static final String SOCIAL =
      "(?:facebook|twitter|x|whatsapp|telegram|instagram|pinterest|linkedin|reddit|e-?mail|tumblr"
          + "|mastodon|bluesky|threads|youtube|tiktok|line|vk|viber|messenger)";
  private static final String YEAR = "(?!1[0-8]|19[0-7])\\p{Nd}{4}";
  private static final String TIME =
      "(?:[, ]+(?:\\p{L}{1,6}\\.? ){0,2}\\p{Nd}{1,2}[:.h]\\p{Nd}{2}(?::\\p{Nd}{2})?"
          + "(?: ?[ap]\\.?m\\.?| uhr)?)?";
  private static final Map<String, String> MACROS =
      Map.of(
          "{n}",
          "\\p{Nd}{1,3}(?:[ .,'’]?\\p{Nd}{1,3}){0,5}[kKmM]?",
          "{date}",
          "(?=.{0,60}\\p{Nd})[\\p{L}\\p{M}\\p{N}:./,+-]{1,16}"
              + "(?: [\\p{L}\\p{M}\\p{N}:./,+-]{1,16}){0,8}",
          "{day}",
          "(?:\\d{1,2}\\.?(?: de)? )?\\p{L}{3,10}\\.?(?: de)? (?:\\d{1,2},? )?(?:19|20)\\d\\d"
              + "(?:,? (?:\\p{L}{1,3} ){0,2}\\d{1,2}[:.]\\d{2}(?: ?[ap]m| uhr)?)?",
          "{when}",
          "(?:\\p{Nd}{1,2}[./-] ?\\p{Nd}{1,2}[./-] ?(?:"
              + YEAR
              + "|\\p{Nd}{2})|"
              + YEAR
              + "(?:[./-] ?\\p{Nd}{1,2}[./-] ?\\p{Nd}{1,2}\\.?"
              + "|[年년] ?\\p{Nd}{1,2}[月월] ?\\p{Nd}{1,2}[日일])"
              + "|(?:[\\p{L}\\p{M}]{2,12},? )?\\p{Nd}{1,2}\\.?(?: de)? [\\p{L}\\p{M}]{3,12}\\.?,?"
              + "(?: de)? "
              + YEAR
              + "|[\\p{L}\\p{M}]{3,12} \\p{Nd}{1,2}, "
              + YEAR
              + ")"
              + TIME,
          "{name}",
          "[^\\s:]{1,24}(?: [^\\s:]{1,24}){0,3}",
          "{net}",
          SOCIAL);

  private final String name;
  private final Set<UnicodeScript> scripts;
  private final boolean own;
  private Content content;

  /** What a file holds. */
  private record Content(
      Map<Kind, Pattern> patterns, ButtonLine buttons, Map<String, Set<String>> menus) {}

  /**
   * A language whose file is not read yet.
   *
   * @param scripts of its letters; without any, it is tried on all lines
   * @param own whether it is tried only in books of the language
   */
  ResidueLanguage(String name, Set<UnicodeScript> scripts, boolean own) {
    this.name = name;
    this.scripts = scripts;
    this.own = own;
  }

  /** Of a line of {@code languages.txt}: {@code ja Hiragana Katakana Han}, {@code cs Latin *}. */
  static ResidueLanguage of(String line) {
    List<String> words = List.of(line.split(" "));
    Set<UnicodeScript> scripts =
        words.stream()
            .skip(1)
            .filter(w -> !w.equals("*"))
            .map(UnicodeScript::forName)
            .collect(Collectors.toUnmodifiableSet());
    return new ResidueLanguage(words.get(0), scripts, words.contains("*"));
  }

  /** Whether it is tried in a book of a language. */
  boolean isOf(String language) {
    return !own || name.equals(language);
  }

  /** Whether a line in these scripts may be one of the language. */
  boolean isTried(Set<UnicodeScript> used) {
    return scripts.isEmpty() || scripts.stream().anyMatch(used::contains);
  }

  /** Whether one of its patterns of a kind is the whole line. */
  boolean matches(Kind kind, String line) {
    return content().patterns.get(kind).matcher(line).matches();
  }

  /** What a line of nothing but buttons, numbers and times is. */
  Kind buttons(String line) {
    return content().buttons.kind(line);
  }

  /** Its words of menus. */
  Set<String> menu(String section) {
    return content().menus.getOrDefault(section, Set.of());
  }

  private synchronized Content content() {
    if (content == null) {
      content = read();
    }
    return content;
  }

  private Content read() {
    Map<String, List<String>> sections = new HashMap<>();
    String section = "";
    for (String line : Lines.of(ResidueLanguage.class, "residue/" + name + ".txt")) {
      if (line.matches("\\[[a-z ]+\\]")) {
        section = line.substring(1, line.length() - 1);
      } else {
        sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line);
      }
    }
    Map<Kind, Pattern> patterns =
        Map.of(
            Kind.SURE, compiled(sections, "sure"),
            Kind.PAGE, compiled(sections, "page"),
            Kind.NEAR, compiled(sections, "near"));
    Map<String, Set<String>> menus =
        Map.of(
            "home", Set.copyOf(sections.getOrDefault("nav home", List.of())),
            "word", Set.copyOf(sections.getOrDefault("nav word", List.of())));
    return new Content(patterns, buttons(sections), menus);
  }

  /** One pattern of all: that is quicker than to try one after the other. */
  private static Pattern compiled(Map<String, List<String>> sections, String name) {
    String any =
        sections.getOrDefault(name, List.of("(?!)")).stream()
            .map(ResidueLanguage::regex)
            .collect(Collectors.joining("|"));
    return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static ButtonLine buttons(Map<String, List<String>> sections) {
    return new ButtonLine(
        words(sections, "counted"),
        words(sections, "forum"),
        words(sections, "button"),
        sections.getOrDefault("time", List.of()).stream().map(ResidueLanguage::regex).toList(),
        regex("{n}"));
  }

  private static List<String> words(Map<String, List<String>> sections, String name) {
    Stream<String> words = sections.getOrDefault(name, List.of()).stream();
    return words.map(ResiduePatterns::folded).toList();
  }

  private static String regex(String line) {
    String regex = ResiduePatterns.folded(line);
    for (Map.Entry<String, String> macro : MACROS.entrySet()) {
      regex = regex.replace(macro.getKey(), macro.getValue());
    }
    return regex;
  }
}
