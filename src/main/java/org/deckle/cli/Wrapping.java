package org.deckle.cli;

/**
 * Breaks lines for a terminal, which itself would break within words: at spaces, or else within
 * paths and addresses behind a sign that parts them. Stateless.
 */
final class Wrapping {

  private static final String PARTING = "/\\?&";

  private Wrapping() {}

  /**
   * A line in several.
   *
   * @param width how many characters a line may have; at least twice the indent
   * @param indent spaces before all lines but the first
   */
  static String wrapped(String line, int width, int indent) {
    StringBuilder lines = new StringBuilder();
    String rest = line;
    while (rest.length() > width) {
      int end = end(rest, width, lines.isEmpty() ? 0 : indent);
      lines.append(rest.substring(0, end).stripTrailing()).append(System.lineSeparator());
      rest = " ".repeat(indent) + rest.substring(end).stripLeading();
    }
    return lines.append(rest).toString();
  }

  /** Where the first of the lines ends; one that is less than half full looks torn. */
  private static int end(String line, int width, int indent) {
    int space = line.lastIndexOf(' ', width);
    if (space >= width / 2) {
      return space;
    }
    int end = width;
    while (end > width / 2 && PARTING.indexOf(line.charAt(end - 1)) < 0) {
      end--;
    }
    if (end > width / 2) {
      return end;
    }
    return space > indent && !line.substring(0, space).isBlank() ? space : width;
  }
}
