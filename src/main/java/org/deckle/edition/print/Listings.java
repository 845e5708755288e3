package org.deckle.edition.print;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Fits listings into the measure: one with long lines is set smaller, as far as it can be read, so
 * that fewer lines or none have to be broken. Short ones stay on one page, for the engine cannot
 * keep the first lines of a listing together, but a whole one.
 */
final class Listings {

  /** Lines of code that stay on one page. */
  private static final int SHORT = 15;

  /** The stylesheet's size, and the smallest that is read with pleasure. */
  private static final double SIZE = 0.78;

  private static final double SMALLEST = 0.62;

  /** The width of a letter, and that of the space beside a listing, in ems of its text. */
  private static final double LETTER = 0.6;

  private static final double BESIDE = 2.2;
  private static final int TAB = 8;

  private Listings() {}

  /** Fits the listings under an element; a line is so many ems of running text wide. */
  static void fit(Element body, double measure) {
    for (Element listing : body.select("pre")) {
      List<String> lines = listing.wholeText().strip().lines().toList();
      if (lines.size() <= SHORT) {
        listing.addClass("short");
      }
      int longest = lines.stream().mapToInt(Listings::columns).max().orElse(0);
      double size = Math.max(SMALLEST, measure / (longest * LETTER + BESIDE));
      if (size < SIZE) {
        listing.attr("style", String.format(Locale.ROOT, "font-size:%.3fem", size));
      }
    }
  }

  private static int columns(String line) {
    int tabs = (int) line.chars().filter(c -> c == '\t').count();
    return line.length() + tabs * (TAB - 1);
  }
}
