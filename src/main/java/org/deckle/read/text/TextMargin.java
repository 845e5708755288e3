package org.deckle.read.text;

import java.util.Arrays;
import java.util.List;

/** The spaces that lines of plain text begin with. Stateless. */
final class TextMargin {

  private static final int TAB = 4;

  /** One line of so many may stand outside the margin: headings do. */
  private static final int USUAL = 4;

  private TextMargin() {}

  /** The width of the spaces and tabs before a line. */
  static int indent(String line) {
    int indent = 0;
    for (int i = 0; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'); i++) {
      indent += line.charAt(i) == '\t' ? TAB : 1;
    }
    return indent;
  }

  /** Lines without the spaces that they all begin with. */
  static List<String> without(List<String> lines) {
    int margin = lines.stream().mapToInt(TextMargin::spaces).min().orElse(0);
    return lines.stream().map(l -> l.substring(margin)).toList();
  }

  /**
   * The lines of a text, without the spaces before all of it: some programs write text with a
   * margin, and what is further in is told by it.
   */
  static String[] ofText(String[] lines) {
    int[] spaces =
        Arrays.stream(lines)
            .filter(l -> !l.isBlank())
            .mapToInt(TextMargin::spaces)
            .sorted()
            .toArray();
    int margin = spaces.length == 0 ? 0 : spaces[spaces.length / USUAL];
    return margin == 0
        ? lines
        : Arrays.stream(lines)
            .map(l -> l.substring(Math.min(margin, spaces(l))))
            .toArray(String[]::new);
  }

  private static int spaces(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
