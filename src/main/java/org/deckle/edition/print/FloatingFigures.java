package org.deckle.edition.print;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Marks the figures that may go to the top of the next page when the rest of their page is too
 * small for them; the text that follows then fills the page. The stylesheet floats them and lets no
 * figure pass a heading.
 *
 * <p>What stands between a heading and its text would part the two, for the engine keeps a heading
 * with the next block, and to it a float is one. So such figures go into the paragraph after them;
 * where there is none, they stay in their place and the heading with them.
 */
final class FloatingFigures {

  private FloatingFigures() {}

  static void mark(Element body) {
    for (Element section : body.select("section")) {
      List<Element> afterHeading = new ArrayList<>();
      boolean open = false;
      for (Element block : List.copyOf(section.children())) {
        if (block.normalName().equals("figure")) {
          if (open) {
            afterHeading.add(block);
          } else {
            block.addClass("floating");
          }
        } else {
          if (block.normalName().equals("p")) {
            attach(afterHeading, block);
          }
          afterHeading.clear();
          open = isHeading(block);
        }
      }
    }
  }

  private static void attach(List<Element> figures, Element paragraph) {
    for (Element figure : figures) {
      figure.addClass("floating");
    }
    paragraph.prependChildren(figures);
  }

  private static boolean isHeading(Element block) {
    return block.normalName().matches("h[1-6]") || block.hasClass("kicker");
  }
}
