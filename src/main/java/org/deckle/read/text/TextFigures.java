package org.deckle.read.text;

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

  private TextFigures() {}

  static boolean isPreformatted(List<String> lines) {
    return TextListing.isListing(lines)
        || lines.size() > 1
            && (share(lines, COLUMNS) > 0.5 && !hasSpread(lines) || share(lines, FRAME) > 0.5);
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
