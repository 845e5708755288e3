package org.deckle.repair.residue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.repair.residue.ResiduePatterns.Kind;

/**
 * Lines made of nothing but the words on buttons, numbers, times and separators: "Like · Reply",
 * "Comments (5)", "Quote 3 days ago". Prose has other words; so have lists, which have commas.
 * Immutable.
 */
final class ButtonLine {

  /** Fewer buttons that have no home in forums alone may be something else. */
  private static final int MANY = 3;

  private static final String SEPARATOR = "[\\s()（）\\[\\]|·•:：+\uFE0F]";

  /** Behind a word in letters no other letter follows; Han and kana stand without spaces. */
  private static final String END =
      "(?![\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]])";

  private final Pattern token;
  private final Pattern line;

  /** The words of a language, folded, and its patterns for times and numbers. */
  ButtonLine(
      List<String> counted,
      List<String> forum,
      List<String> button,
      List<String> times,
      String number) {
    String time =
        Stream.concat(
                times.stream(),
                Stream.of(
                    "\\p{Nd}{1,4}[./-]\\p{Nd}{1,2}[./-]\\p{Nd}{1,4}",
                    "\\p{Nd}{1,2}:\\p{Nd}{2}(?::\\p{Nd}{2})?"))
            .collect(Collectors.joining("|"));
    String one =
        "(?<time>(?:"
            + time
            + ")"
            + END
            + ")|(?<number>"
            + number
            + END
            + ")|(?<counted>"
            + any(counted)
            + ")|(?<forum>"
            + any(forum)
            + ")|(?<button>"
            + any(button)
            + ")";
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    this.token = Pattern.compile(one, flags);
    this.line =
        Pattern.compile(
            "(?:(?:" + one.replaceAll("\\?<\\w+>", "?:") + ")" + SEPARATOR + "*+){1,12}+", flags);
  }

  /** The longest word first, for others may begin it. */
  private static String any(List<String> words) {
    return words.isEmpty()
        ? "(?!)"
        : words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(word -> Pattern.quote(word) + (Character.isLetter(last(word)) ? END : ""))
            .collect(Collectors.joining("|"));
  }

  private static int last(String word) {
    return word.codePointBefore(word.length());
  }

  /** What a folded line is. */
  Kind kind(String text) {
    if (!line.matcher(text).matches()) {
      return Kind.NONE;
    }
    Set<String> words = new HashSet<>();
    boolean counted = false;
    boolean forum = false;
    boolean number = false;
    Matcher tokens = token.matcher(text);
    while (tokens.find()) {
      counted |= tokens.group("counted") != null;
      forum |= tokens.group("forum") != null;
      boolean digits = tokens.group("number") != null || tokens.group("time") != null;
      number |= digits;
      if (!digits) {
        words.add(tokens.group().toLowerCase(Locale.ROOT));
      }
    }
    boolean sure =
        words.size() >= MANY || words.size() > 1 && (counted || forum) || counted && number;
    return sure ? Kind.SURE : words.isEmpty() ? Kind.NONE : Kind.PAGE;
  }
}
