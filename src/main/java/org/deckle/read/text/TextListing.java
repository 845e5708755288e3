package org.deckle.read.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deckle.text.Sentences;

/**
 * Recognises listings in plain text: commands behind a prompt and what they printed, programs,
 * settings. Indented lines need less proof; verse and quotations are indented, too. Stateless.
 */
final class TextListing {

  /** Where commands are typed: in a shell, at a database, in an interpreter. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "\\s*(?:[$%] +[a-z./~].*|# +[a-z./~].*|\\S+@\\S+[$#%>] .*|[A-Za-z]:\\\\[^>]*>.*"
              + "|[a-z]{2,}[#>] +\\S.*|>>> .*)");

  private static final Pattern DOLLAR = Pattern.compile("\\$ +[a-z./~].*");

  /** The frame of a program. A semicolon behind a word is one of verse. */
  private static final String FRAME =
      "[{}]$|^[}\\])]+[;,]?$|\\w\\(.*[;{]$|^[\\w.\\[\\]]+ *= *\\S.*;$|^(?://|/\\*|\\*/|#!|<!--)"
          + "|^</?[A-Za-z][\\w:-]*(?: [^<>]*)?/?>";

  private static final Pattern PROGRAM = Pattern.compile(FRAME);

  /** What only computers read, though authors speak of it within sentences. */
  private static final Pattern SIGN =
      Stream.of(
              FRAME,
              "\\\\$",
              "\\w\\(.*:$",
              "=.*;$",
              "^(?:if|for|while|def|class|else|try|elif|except|with)\\b.*:$",
              "^[a-z][\\w.-]* (?:.* )?--?[A-Za-z]",
              "(?:^| )--[a-z][\\w-]+[= )\\]]",
              "(?:^|[ =:\"'(])(?:~|\\.{1,3})?/[\\w.+-]+/[\\w./+-]*",
              "^/[\\w.][\\w.+/-]*$",
              "^[\\w.$\\[\\]-]+ *[:+*/-]?= *\\S",
              "\\w\\(\\)",
              "\\w\\.\\w+\\(",
              "\\w::\\w",
              "[-=]> ",
              "&&",
              "\\|\\|",
              "[!=]= ",
              "\\S \\| [a-z]+",
              "</?[A-Za-z][\\w:-]*(?: [^<>]*)?/?>",
              "\\b[a-z0-9]+(?:_[a-z0-9]+)+\\b",
              "\\b[a-z]{2,}[A-Z]\\w*\\b",
              "^#+ \\p{L}")
          .reduce((a, b) -> a + "|" + b)
          .map(Pattern::compile)
          .orElseThrow();

  /** Of indented lines so many show that they are a listing. */
  private static final double SOME = 0.4;

  private static final double MOST = 0.6;

  /** As the code of Markdown is indented. */
  private static final int DEEP = 4;

  /** Longer lines are paragraphs. */
  private static final int LONGEST = 500;

  private TextListing() {}

  /** Whether lines between blank ones are a listing. */
  static boolean isListing(List<String> lines) {
    String first = lines.get(0);
    if (lines.stream().anyMatch(l -> l.length() > LONGEST)) {
      return false;
    }
    if (lines.size() == 1) {
      return TextMargin.indent(first) >= DEEP
          && (PROMPT.matcher(first).matches() || isSigned(first) && !Sentences.isEnd(first));
    }
    if (lines.stream().allMatch(l -> TextMargin.indent(l) >= 2)) {
      return PROMPT.matcher(first).matches() || share(lines, TextListing::isSigned) >= SOME;
    }
    return share(lines, l -> DOLLAR.matcher(l).matches()) >= SOME
        || lines.size() > 2 && share(lines, l -> PROGRAM.matcher(l.strip()).find()) >= MOST;
  }

  private static boolean isSigned(String line) {
    return PROMPT.matcher(line).matches() || SIGN.matcher(line.strip()).find();
  }

  private static double share(List<String> lines, Predicate<String> sign) {
    return lines.stream().filter(sign).count() / (double) lines.size();
  }
}
