package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.BookConfig;
import org.deckle.repair.base.Survey;

/** Finds all edits of a book's flows, by its language, its author's habit and the switches. */
final class FlowEdits {

  /** Text that shows one of these is code that lost its markup. */
  private static final Pattern CODE =
      Pattern.compile(
          "==|!=|&&|\\|\\||->|=>|::|\\+\\+|/\\*|\\*/|\\w\\(\\)|[{}]\\s*$|\\w=[\"'\\w]|\\\\\\w");

  /** Characters of which code has one; a bracket or a colon is mostly of the text. */
  private static final String CODE_HINTS = "=&|>+*{}\\";

  private static final Pattern DOTS = Pattern.compile("(?<!\\.)\\.{3}(?!\\.)");
  private static final Pair NO_PAIR = new Pair("\"", "\"");

  private final BookConfig config;
  private final Style style;
  private final Habit habit;
  private final Quotes quotes;
  private final boolean sureOfQuotes;
  private final SingleQuotes singles;
  private final Dashes dashes;
  private final Spaces spaces;
  private final boolean raised;

  FlowEdits(Survey survey, List<Flow> flows) {
    config = survey.config();
    String language = survey.language();
    style = Styles.builtIn().of(language);
    habit = new Habit(style, flows);
    Optional<Style> chosen = habit.quotes();
    boolean known = survey.isLanguageSaid() || Styles.builtIn().isSafeGuess(language);
    Style marks = chosen.orElse(style);
    sureOfQuotes =
        marks.doubles().isPresent()
            && (chosen.isPresent() || known || isAsked(TypographyKind.QUOTES));
    quotes = new Quotes(marks.doubles().orElse(NO_PAIR));
    singles = new SingleQuotes(style, sureOfQuotes ? marks.singles() : Optional.empty());
    dashes = habit.dashes();
    raised = style.raisesOrdinals() && habit.raisesOrdinals();
    spaces = new Spaces(style, habit.hasSpaces() || isAsked(TypographyKind.SPACES));
  }

  private boolean isAsked(TypographyKind kind) {
    return config.typography().getOrDefault(kind.switchName(), false);
  }

  private boolean isOn(TypographyKind kind) {
    return config
        .typography()
        .getOrDefault(kind.switchName(), kind != TypographyKind.ORDINALS || raised);
  }

  /**
   * The edits of a flow, in no order; none overlaps another.
   *
   * @param next the text behind it; empty at the end
   */
  List<TextEdit> of(Flow flow, String next) {
    String text = flow.text();
    if (isCode(text)) {
      return List.of();
    }
    List<TextEdit> edits = new ArrayList<>();
    quotes(text, Quotes.begins(next), edits);
    if (!flow.isVerse()) {
      others(text, edits);
    }
    edits.removeIf(e -> !isOn(e.kind()));
    return edits;
  }

  private static boolean isCode(String text) {
    boolean hint = text.contains("()") || text.contains("::");
    for (int i = 0; i < text.length() && !hint; i++) {
      hint = CODE_HINTS.indexOf(text.charAt(i)) >= 0;
    }
    return hint && CODE.matcher(text).find();
  }

  private void quotes(String text, boolean goesOn, List<TextEdit> edits) {
    List<TextEdit> primes = new ArrayList<>(Primes.certain(text));
    BitSet taken = Primes.taken(primes);
    Optional<List<TextEdit>> paired = quotes.edits(text, taken, goesOn);
    if (paired.isEmpty() && isAsked(TypographyKind.PRIMES)) {
      for (TextEdit lone : Primes.lone(text)) {
        if (!taken.get(lone.start())) {
          primes.add(lone);
        }
      }
      taken = Primes.taken(primes);
      paired = quotes.edits(text, taken, goesOn);
    }
    boolean certain = paired.isPresent();
    if (certain) {
      edits.addAll(primes);
      edits.addAll(sureOfQuotes ? paired.get() : List.of());
    }
    singles.edits(text, taken).stream()
        .filter(e -> certain || e.kind() != TypographyKind.QUOTES)
        .forEach(edits::add);
  }

  private void others(String text, List<TextEdit> edits) {
    edits.addAll(dashes.edits(text));
    edits.addAll(Ranges.edits(text, style.range()));
    if (text.contains("...") && style != Style.UNKNOWN) {
      Matcher dots = DOTS.matcher(text);
      while (dots.find()) {
        edits.add(new TextEdit(TypographyKind.ELLIPSES, dots.start(), dots.end(), "…"));
      }
    }
    if (Spaces.concern(style)) {
      edits.addAll(spaces.edits(text));
    }
    if (style.raisesOrdinals()) {
      edits.addAll(Ordinals.raised(text));
    }
    style.ordinalPoint().ifPresent(p -> edits.addAll(new Ordinals(p).edits(text)));
  }
}
