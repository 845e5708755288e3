package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.repair.headings.Division.Kind;
import org.deckle.text.Scripts;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/**
 * A line read as a numbered heading.
 *
 * @param divisions outermost first ("Book One, Chapter Seven" has two); never empty
 * @param title what follows the number; may be empty
 * @param parted whether a colon, full stop or dash stands between number and title
 */
public record HeadingLine(List<Division> divisions, String title, boolean parted) {

  private static final int LONGEST = 120;
  private static final String WORD = "[\\p{L}\\p{M}'’-]+";
  private static final Pattern WORD_FIRST =
      Pattern.compile("(" + WORD + ") (" + WORD + "|\\p{Nd}{1,3})(?![\\p{L}\\p{M}\\p{N}'’-])");
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(
          "(?:(\\p{Nd}{1,3})"
              + LanguagePack.alternation(PackKey.ORDINAL_ENDINGS)
              + "?|("
              + WORD
              + ")) ("
              + WORD
              + ")");
  private static final Pattern CHINESE =
      Pattern.compile(
          IdeographicNumber.MARK_BEFORE
              + " ?("
              + IdeographicNumber.CHARACTER
              + "{1,6}|\\p{Nd}{1,3}) ?("
              + IdeographicNumber.MARK_BEHIND
              + ")");
  private static final Pattern COMMA = Pattern.compile("\\s*[,，:·–—-]\\s*");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*([:：.．。、—–]|-(?= ))\\s*");

  /** The division that the line heads: the innermost. */
  Division division() {
    return divisions.get(divisions.size() - 1);
  }

  /** Reads a line, its spaces single; empty when it is no numbered heading. */
  public static Optional<HeadingLine> of(String line) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return Optional.empty();
    }
    List<Division> divisions = new ArrayList<>();
    int at = 0;
    while (true) {
      Optional<Division> division = division(line.substring(at));
      if (division.isEmpty()) {
        break;
      }
      divisions.add(division.get());
      at += division.get().label().length();
      Matcher comma = COMMA.matcher(line).region(at, line.length());
      if (!comma.lookingAt() || division(line.substring(comma.end())).isEmpty()) {
        break;
      }
      at = comma.end();
    }
    return divisions.isEmpty() ? front(line) : rest(divisions, line.substring(at));
  }

  private static Optional<HeadingLine> rest(List<Division> divisions, String rest) {
    if (rest.isBlank() || rest.equals(".") || rest.equals(":")) {
      return Optional.of(new HeadingLine(divisions, "", !rest.isBlank()));
    }
    Matcher separator = SEPARATOR.matcher(rest);
    boolean parted = separator.lookingAt();
    String title = (parted ? rest.substring(separator.end()) : rest).strip();
    return parted || rest.startsWith(" ") || isIdeographic(divisions)
        ? Optional.of(new HeadingLine(divisions, title, parted))
        : Optional.empty();
  }

  private static boolean isIdeographic(List<Division> divisions) {
    return IdeographicNumber.isLabel(divisions.get(0).label());
  }

  private static Optional<HeadingLine> front(String line) {
    String word = line.replaceFirst("[.:]$", "");
    return HeadingWords.builtIn()
        .kind(word)
        .filter(Kind.FRONT::equals)
        .map(k -> new HeadingLine(List.of(new Division(k, 0, line)), "", false));
  }

  private static Optional<Division> division(String text) {
    HeadingWords words = HeadingWords.builtIn();
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.lookingAt()) {
      OptionalInt number = words.number(chinese.group(1));
      return Optional.of(
          new Division(
              IdeographicNumber.kind(chinese.group(2)), number.orElse(0), chinese.group()));
    }
    Matcher first = WORD_FIRST.matcher(text);
    if (first.lookingAt()) {
      Optional<Division> found = numbered(first.group(1), first.group(2), first.group());
      if (found.isPresent()) {
        return found;
      }
    }
    Matcher last = NUMBER_FIRST.matcher(text);
    if (last.lookingAt()) {
      String number = last.group(1) == null ? last.group(2) : last.group(1);
      return numbered(last.group(3), number, last.group());
    }
    return Optional.empty();
  }

  private static Optional<Division> numbered(String word, String number, String label) {
    HeadingWords words = HeadingWords.builtIn();
    OptionalInt value = words.number(number);
    return value.isEmpty() || !startsUpper(label)
        ? Optional.empty()
        : words
            .kind(word)
            .filter(k -> k != Kind.FRONT)
            .map(k -> new Division(k, value.getAsInt(), label));
  }

  private static boolean startsUpper(String text) {
    int c = text.codePointAt(0);
    return !Scripts.isSmall(c);
  }
}
