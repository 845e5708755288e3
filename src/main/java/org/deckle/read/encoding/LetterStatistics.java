package org.deckle.read.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How likely a text is in one language, judged by its letters beyond ASCII alone: how common they
 * are, where capitals stand, whether scripts mix within a word. Immutable.
 */
final class LetterStatistics {

  /** What a sign costs that no text of the language would have. */
  private static final double NEVER = Math.log(1e-6);

  private static final double FOREIGN = Math.log(2e-4);
  private static final double SYMBOL = Math.log(2e-4);
  private static final double CAPITAL = Math.log(0.08);
  private static final double ALL_CAPITALS = Math.log(0.3);
  private static final double MIXED = Math.log(0.002);

  private static final String QUOTES = "«»“”„‘’‚";
  private static final String SIGNS = "\u00A0–—…§°©·№¿¡‹›£€";

  private final String language;
  private final List<Charset> charsets;
  private final double[] cost = new double[0x3000];
  private final Character.UnicodeScript script;

  /** What a quotation mark at the edge of a word costs, or an apostrophe. */
  private final double quote;

  private final double typographic;
  private final Set<String> words;

  private LetterStatistics(
      String language, List<Charset> charsets, double share, String letters, Set<String> words) {
    this.language = language;
    this.charsets = charsets;
    this.words = words;
    this.quote = Math.log((1 - share) * 0.25);
    this.typographic = Math.log((1 - share) * 0.02);
    this.script = Character.UnicodeScript.of(letters.codePointAt(0));
    double ratio = letters.length() > 20 ? 0.9 : letters.length() > 8 ? 0.78 : 0.6;
    double p = (1 - ratio) / (1 - Math.pow(ratio, letters.length()));
    for (int i = 0; i < letters.length(); i++) {
      cost[letters.charAt(i)] = Math.log(share * p * Math.pow(ratio, i));
    }
  }

  /** All languages that the tables know, in their order. */
  static List<LetterStatistics> all() {
    return Tables.ALL;
  }

  String language() {
    return language;
  }

  /** The encodings in which texts of the language come, the likeliest first. */
  List<Charset> charsets() {
    return charsets;
  }

  /** Which part of some words are the language's commonest ones. */
  double commonWords(List<String> some) {
    return some.isEmpty()
        ? 0
        : some.stream().filter(words::contains).count() / (double) some.size();
  }

  /** The logarithm of how likely a text's signs beyond ASCII are. */
  double likelihood(String text) {
    double sum = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        char after = next(text, i);
        sum +=
            Character.isLetter(c) || isMark(c) ? letter(c, before, after) : sign(c, before, after);
      }
      before = c;
    }
    return sum;
  }

  private double letter(char c, char before, char after) {
    char small = Character.toLowerCase(c);
    double known = small < cost.length ? cost[small] : 0;
    double sum = known;
    if (known == 0) {
      sum = Character.UnicodeScript.of(c) == script ? FOREIGN : NEVER;
    }
    if (Character.isUpperCase(c)) {
      if (Character.isLowerCase(before)) {
        sum += MIXED;
      } else {
        sum += Character.isUpperCase(before) ? ALL_CAPITALS : CAPITAL;
      }
    }
    return sum + (isOtherScript(before) || isOtherScript(after) ? MIXED : 0);
  }

  private boolean isOtherScript(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) != script;
  }

  private double sign(char c, char before, char after) {
    if (QUOTES.indexOf(c) >= 0) {
      return quote(c, before, after);
    }
    return SIGNS.indexOf(c) >= 0
        ? typographic
        : c < 0xA0 || c == '\uFFFD' || !Character.isDefined(c) ? NEVER : SYMBOL;
  }

  /** Quotation marks stand at the edges of words, apostrophes in and behind them. */
  private double quote(char c, char before, char after) {
    boolean opens = Character.isWhitespace(before) || before == '(';
    boolean closes = !Character.isLetterOrDigit(after);
    if (c == '\u2019') {
      return Character.isLetter(before) || closes && !opens ? quote : typographic;
    }
    if (Character.isLetter(before) && Character.isLetter(after)) {
      return SYMBOL;
    }
    return opens != closes ? quote : typographic;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static char next(String text, int i) {
    return i + 1 < text.length() ? text.charAt(i + 1) : ' ';
  }

  /** Read once, when the first text that is not UTF-8 comes. */
  private static final class Tables {
    static final List<LetterStatistics> ALL = read();

    private static LetterStatistics letters(String[] parts) {
      List<Charset> known =
          Stream.of(parts[1].split(" "))
              .filter(Charset::isSupported)
              .map(Charset::forName)
              .toList();
      return new LetterStatistics(
          parts[0], known, Double.parseDouble(parts[2]), parts[3], Set.of(parts[4].split(" ")));
    }

    private static List<LetterStatistics> read() {
      try (InputStream in = LetterStatistics.class.getResourceAsStream("letters.txt");
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        List<LetterStatistics> all = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            all.add(letters(line.split(" *\\| *", -1)));
          }
        }
        return List.copyOf(all);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
