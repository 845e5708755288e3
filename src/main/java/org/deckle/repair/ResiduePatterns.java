package org.deckle.repair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.deckle.book.Lines;

/** The word list of leftovers ({@code residue.txt}), compiled. Immutable. */
final class ResiduePatterns {

  /** How sure a match is. */
  enum Kind {
    /** Wherever it stands alone. */
    SURE,
    /** When the document has other leftovers. */
    PAGE,
    /** Beside another leftover. */
    NEAR,
    /** No leftover. */
    NONE
  }

  /** Longer lines are never leftovers: the patterns are for short ones. */
  private static final int LONGEST = 160;

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
          "{name}",
          "[^\\s:]{1,24}(?: [^\\s:]{1,24}){0,3}");

  private static final Pattern SEPARATOR = Pattern.compile(" ?[|•·›»>/→] ?");

  /** Fewer words of menus in a row may be something else. */
  private static final int MENU = 3;

  private final Map<Kind, List<Pattern>> patterns;
  private final Set<String> home;
  private final Set<String> menu;

  private ResiduePatterns(Map<Kind, List<Pattern>> patterns, Set<String> home, Set<String> menu) {
    this.patterns = patterns;
    this.home = home;
    this.menu = menu;
  }

  /** The built-in list; compiled when it is first asked for. */
  static ResiduePatterns builtIn() {
    return Holder.BUILT_IN;
  }

  /** What a line is. Its spaces are single. */
  Kind kind(String line) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return Kind.NONE;
    }
    for (Kind kind : List.of(Kind.SURE, Kind.PAGE, Kind.NEAR)) {
      for (Pattern pattern : patterns.get(kind)) {
        if (pattern.matcher(line).matches()) {
          return kind;
        }
      }
    }
    List<String> items = List.of(SEPARATOR.split(line));
    return isMenu(items) || isTrail(items) ? Kind.SURE : Kind.NONE;
  }

  /** Whether items are those of a site's menu, and nothing else. */
  boolean isMenu(List<String> items) {
    return items.size() >= MENU
        && items.stream()
            .map(ResiduePatterns::fold)
            .allMatch(i -> menu.contains(i) || home.contains(i));
  }

  /** "Home > Forum > Stories": where a page stands in its site. */
  private boolean isTrail(List<String> items) {
    return items.size() >= MENU && home.contains(fold(items.get(0)));
  }

  private static String fold(String item) {
    return item.strip().toLowerCase(Locale.ROOT);
  }

  private static ResiduePatterns parse(List<String> lines) {
    Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      patterns.put(kind, new ArrayList<>());
    }
    Kind section = Kind.NONE;
    Map<String, Set<String>> words = Map.of("home", new HashSet<>(), "word", new HashSet<>());
    Set<String> nav = Set.of();
    for (String line : lines) {
      if (line.matches("\\[(sure|page|near) \\w+\\]")) {
        section = Kind.valueOf(line.substring(1, 5).toUpperCase(Locale.ROOT));
      } else if (line.startsWith("[nav ")) {
        nav = words.get(line.substring(5, line.length() - 1));
        section = Kind.NONE;
      } else if (section == Kind.NONE) {
        nav.add(line);
      } else {
        patterns.get(section).add(compile(line));
      }
    }
    return new ResiduePatterns(patterns, words.get("home"), words.get("word"));
  }

  private static Pattern compile(String line) {
    String regex = line;
    for (Map.Entry<String, String> macro : MACROS.entrySet()) {
      regex = regex.replace(macro.getKey(), macro.getValue());
    }
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static final class Holder {
    static final ResiduePatterns BUILT_IN = parse(Lines.of(ResiduePatterns.class, "residue.txt"));
  }
}
