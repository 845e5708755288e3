package org.deckle.edition.epub;

import org.jsoup.nodes.Element;

/**
 * Closes gaps between the levels of headings: below a chapter's {@code h1} comes an {@code h2}, for
 * who navigates by headings takes a gap for something lost (WCAG 2, technique G141).
 */
final class HeadingGaps {

  private HeadingGaps() {}

  static void close(Element section) {
    int above = 1;
    for (Element heading : section.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0';
      int closed = Math.min(level, above + 1);
      if (closed != level) {
        heading.tagName("h" + closed);
      }
      above = closed;
    }
  }
}
