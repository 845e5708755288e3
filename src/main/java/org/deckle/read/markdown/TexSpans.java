package org.deckle.read.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.text.Formulas;

/**
 * Where TeX stands in running text: between dollar signs, between {@code \(} and {@code \)}, {@code
 * \[} and {@code \]}, or in an environment of its own. Stateless.
 */
final class TexSpans {

  /** No formula on a line of its own is longer, in characters. */
  private static final int LONGEST = 4_000;

  private static final String ENVIRONMENT =
      "(?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math)\\*?";

  /** Single letters with operators between them need no other proof. */
  private static final Pattern LETTERS =
      Pattern.compile("\\$(?<in>[A-Za-z]'?(?: ?[*+<>/-] ?[A-Za-z0-9]){0,20})\\$(?![\\p{L}\\d])");

  private static final Pattern DISPLAY = Pattern.compile("\\$\\$(?<in>[^$]{1,3900})\\$\\$");

  private static final Pattern ROUND =
      Pattern.compile(
          "\\\\\\((?=.{0,80}[\\\\^_={}+<>]|.{1,3}\\\\\\))(?<in>.{1,600}?)\\\\\\)", Pattern.DOTALL);

  private static final Pattern SQUARE =
      Pattern.compile("\\\\\\[(?=.{0,80}[\\\\^_={}+<>])(?<in>.{1,3900}?)\\\\\\]", Pattern.DOTALL);

  private static final Pattern BEGUN =
      Pattern.compile(
          "\\\\begin\\{(" + ENVIRONMENT + ")\\}.{1,3900}?\\\\end\\{\\1\\}", Pattern.DOTALL);

  private static final Pattern REFERENCE =
      Pattern.compile("\\\\(?:eqref|ref)\\{([^{}\\s]{1,100})\\}");

  private TexSpans() {}

  /**
   * A formula, or a reference to one.
   *
   * @param source as typed, with its delimiters
   * @param tex what stands between them; the name of the formula for a reference
   */
  record Span(String source, String tex, Kind kind) {}

  /** What a span is. */
  enum Kind {
    INLINE,
    DISPLAY,
    REFERENCE
  }

  /** How much text has to be looked at, by its first two characters. */
  static int length(String beginning) {
    if (beginning.matches("\\$\\$|\\\\[(\\[be]")) {
      return LONGEST;
    }
    return beginning.startsWith("$") || beginning.equals("\\r") ? Formulas.LONGEST : 0;
  }

  /** The span that a text begins with. */
  static Optional<Span> at(String text) {
    return text.startsWith("$")
        ? dollars(text)
        : text.isEmpty() ? Optional.empty() : backslash(text);
  }

  private static Optional<Span> dollars(String text) {
    Matcher display = DISPLAY.matcher(text);
    if (display.lookingAt()) {
      return Optional.of(new Span(display.group(), display.group("in").strip(), Kind.DISPLAY));
    }
    Matcher letters = LETTERS.matcher(text);
    if (letters.lookingAt()) {
      return Optional.of(new Span(letters.group(), letters.group("in"), Kind.INLINE));
    }
    Matcher inline = Formulas.INLINE.matcher(text);
    return inline.lookingAt() && !text.startsWith("$$")
        ? Optional.of(
            new Span(
                inline.group(),
                inline.group().substring(1, inline.group().length() - 1),
                Kind.INLINE))
        : Optional.empty();
  }

  private static Optional<Span> backslash(String text) {
    for (Pattern pattern : List.of(ROUND, SQUARE)) {
      Matcher m = pattern.matcher(text);
      if (m.lookingAt()) {
        Kind kind = pattern == ROUND ? Kind.INLINE : Kind.DISPLAY;
        return Optional.of(new Span(m.group(), m.group("in").strip(), kind));
      }
    }
    Matcher begun = BEGUN.matcher(text);
    if (begun.lookingAt()) {
      return Optional.of(new Span(begun.group(), begun.group(), Kind.DISPLAY));
    }
    Matcher reference = REFERENCE.matcher(text);
    return reference.lookingAt()
        ? Optional.of(new Span(reference.group(), reference.group(1), Kind.REFERENCE))
        : Optional.empty();
  }
}
