package org.deckle.edition.epub;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text broken into lines of a size that fits a field.
 *
 * @param size of the letters, in pixels
 */
record CoverText(List<String> lines, double size) {

  private static final double LARGEST = 190;
  private static final double SMALLEST = 40;
  private static final double LEADING = 1.12;
  private static final String ELLIPSIS = "…";

  /** From base line to base line. */
  double leading() {
    return size * LEADING;
  }

  /** As large as a title can be. */
  static CoverText fit(Lettering face, String text, double width, double height)
      throws IOException {
    return fit(face, text, width, height, LARGEST);
  }

  /** As large as fits; at the smallest size, what does not fit is cut with an ellipsis. */
  static CoverText fit(Lettering face, String text, double width, double height, double largest)
      throws IOException {
    double size = largest;
    while (true) {
      List<String> lines = balanced(face, text, width, size);
      int room = Math.max(1, (int) (height / (size * LEADING)));
      boolean fits = lines.size() <= room && widest(face, lines, size) <= width;
      if (fits) {
        return new CoverText(lines, size);
      }
      if (size <= SMALLEST) {
        return new CoverText(cut(lines, room), size);
      }
      size = Math.max(SMALLEST, size * 0.94);
    }
  }

  private static List<String> cut(List<String> lines, int room) {
    if (lines.size() <= room) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, room));
    kept.set(room - 1, kept.get(room - 1) + ELLIPSIS);
    return kept;
  }

  /** The fewest lines that fit, then the narrowest measure that needs no more. */
  private static List<String> balanced(Lettering face, String text, double width, double size)
      throws IOException {
    List<String> best = broken(face, text, width, size);
    for (double narrow = width * 0.95; narrow > width * 0.4; narrow *= 0.95) {
      List<String> lines = broken(face, text, narrow, size);
      if (lines.size() > best.size() || widest(face, lines, size) > narrow) {
        return best;
      }
      best = lines;
    }
    return best;
  }

  private static List<String> broken(Lettering face, String text, double width, double size)
      throws IOException {
    List<String> lines = new ArrayList<>();
    // Not only at spaces: Chinese and Thai have none.
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text.strip());
    String line = "";
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String piece = text.strip().substring(from, to);
      if (!line.isEmpty() && face.width((line + piece).strip(), size, 0) > width) {
        lines.add(line.strip());
        line = piece;
      } else {
        line += piece;
      }
    }
    lines.add(line.strip());
    return lines;
  }

  private static double widest(Lettering face, List<String> lines, double size) throws IOException {
    double widest = 0;
    for (String line : lines) {
      widest = Math.max(widest, face.width(line, size, 0));
    }
    return widest;
  }
}
