package org.deckle.repair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
          "{n}", "\\p{Nd}{1,3}(?:[ .,'’]?\\p{Nd}{1,3}){0,5}[kKmM]?",
          "{date}",
              "(?=.{0,60}\\p{Nd})[\\p{L}\\p{M}\\p{N}:./,+-]{1,16}"
                  + "(?: [\\p{L}\\p{M}\\p{N}:./,+-]{1,16}){0,8}",
          "{name}", "[^\\s:]{1,24}(?: [^\\s:]{1,24}){0,3}");

  private final Map<Kind, List<Pattern>> patterns;

  private ResiduePatterns(Map<Kind, List<Pattern>> patterns) {
    this.patterns = patterns;
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
    return Kind.NONE;
  }

  private static ResiduePatterns parse(List<String> lines) {
    Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      patterns.put(kind, new ArrayList<>());
    }
    Kind section = Kind.NONE;
    for (String line : lines) {
      if (line.matches("\\[(sure|page|near) \\w+\\]")) {
        section = Kind.valueOf(line.substring(1, 5).toUpperCase(Locale.ROOT));
      } else {
        patterns.get(section).add(compile(line));
      }
    }
    return new ResiduePatterns(patterns);
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
