package org.deckle.edition.print;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Puts each text that has inline elements beside it into a {@code span} of its own. The engine
 * draws a line's bare texts before those in elements; so they come in reading order, which is what
 * copying, searching and reading aloud go by.
 */
final class ReadingOrder {

  private ReadingOrder() {}

  static void keep(Element root) {
    for (Element element : root.getAllElements()) {
      if (element.childrenSize() > 0 && !element.select("> *").is("section, div, li, tr, td")) {
        for (TextNode text : List.copyOf(element.textNodes())) {
          if (!text.getWholeText().isEmpty() && (!text.isBlank() || isInline(element))) {
            text.wrap("<span></span>");
          }
        }
      }
    }
  }

  private static boolean isInline(Element element) {
    return element.textNodes().stream().anyMatch(t -> !t.isBlank());
  }
}
