package org.deckle.edition.print;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Marks the text whose words may be wider than its lines, so that the engine breaks them. To let it
 * do so everywhere changes how it breaks pages and divides tables.
 */
final class LongWords {

  private static final Pattern LONG = Pattern.compile("[^\\s\u00AD]{22}");

  private LongWords() {}

  static void mark(Element body) {
    for (Element block : body.select("h1, h2, h3, h4, h5, h6, p, li, dt, dd, figcaption")) {
      if (block.closest("table:not(.figures table)") == null && LONG.matcher(block.text()).find()) {
        block.addClass("long-words");
      }
    }
  }
}
