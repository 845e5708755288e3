package org.deckle.read;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises what was set with spaces and signs in plain text: tables, diagrams, code. Their spaces
 * have a meaning. Stateless.
 */
final class TextFigures {

  private static final Pattern COLUMNS = Pattern.compile("\\s*\\S.*?(?: {3,}|\\t)\\S.*");
  private static final Pattern FRAME =
      Pattern.compile("\\s*(?:[+|].*[+|]|[─-╿\\s]*[─-╿].*|[-=+\\s]*[-=]{3,}[-=+\\s]*)");
  private static final Pattern CODE =
      Pattern.compile("(?: {4}|\\t).*(?:[;{}]|\\)\\s*:)|(?: {4}|\\t)\\s*[$#>] .*");

  private TextFigures() {}

  static boolean isPreformatted(List<String> lines) {
    if (lines.size() < 2) {
      return false;
    }
    return share(lines, COLUMNS) > 0.5 && !hasSpread(lines)
        || share(lines, FRAME) > 0.5
        || share(lines, CODE) >= 0.5
            && lines.stream().allMatch(l -> l.startsWith("  ") || l.startsWith("\t"));
  }

  /** In columns, each line has one or two wide gaps; spread or shaped text has them anywhere. */
  private static boolean hasSpread(List<String> lines) {
    return lines.stream().anyMatch(l -> l.strip().split(" {3,}|\\t").length > 12);
  }

  private static double share(List<String> lines, Pattern pattern) {
    long fit = lines.stream().filter(l -> pattern.matcher(l).matches()).count();
    return fit / (double) lines.size();
  }
}
