package org.deckle.read.docx;

import org.jsoup.nodes.Element;

/** No table has as many columns as some files claim; a number that no page can hold is cut. */
final class WideCells {

  /** Word's own limit is 63. */
  private static final int MOST_COLUMNS = 1_000;

  private WideCells() {}

  static void limit(Element root, LeftOut leftOut) {
    boolean cut = false;
    for (Element span : root.select("w|gridSpan, w|gridBefore, w|gridAfter")) {
      String value = span.attr("w:val");
      if (!value.matches("\\d{1,4}") || Integer.parseInt(value) > MOST_COLUMNS) {
        span.remove();
        cut |= !value.isEmpty();
      }
    }
    if (cut) {
      leftOut.note(
          "A cell of a table claims to span more columns than any table has; it spans one.",
          "Look at the tables of this file.");
    }
  }
}
