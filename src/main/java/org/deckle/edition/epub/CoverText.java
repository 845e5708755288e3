package org.deckle.edition.epub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
  static CoverText fit(TypeFace face, String text, double width, double height) throws IOException {
    return fit(face, text, width, height, LARGEST);
  }

  /** As large as fits; at the smallest size, what does not fit is cut with an ellipsis. */
  static CoverText fit(TypeFace face, String text, double width, double height, double largest)
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
  private static List<String> balanced(TypeFace face, String text, double width, double size)
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

  private static List<String> broken(TypeFace face, String text, double width, double size)
      throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && face.width(longer, size, 0) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private static double widest(TypeFace face, List<String> lines, double size) throws IOException {
    double widest = 0;
    for (String line : lines) {
      widest = Math.max(widest, face.width(line, size, 0));
    }
    return widest;
  }
}
