package org.deckle.book.structure;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Gives sections, headings and figures ids that are unique in the book and the same in each build.
 */
final class Ids {

  private Ids() {}

  static void assign(Element body) {
    Set<String> taken = new HashSet<>();
    for (Element e : body.select("[id]")) {
      if (e.id().isBlank() || !taken.add(e.id())) {
        e.removeAttr("id");
      }
    }
    int chapter = 0;
    int figure = 0;
    for (Element section : body.children()) {
      chapter++;
      give(section, "section-" + chapter, taken);
      int heading = 0;
      for (Element h : section.select("h1, h2, h3, h4, h5, h6")) {
        give(h, "heading-" + chapter + "-" + ++heading, taken);
      }
      for (Element f : section.select("figure")) {
        give(f, "figure-" + ++figure, taken);
      }
    }
  }

  private static void give(Element element, String wanted, Set<String> taken) {
    if (!element.id().isEmpty()) {
      return;
    }
    String id = wanted;
    for (int n = 2; !taken.add(id); n++) {
      id = wanted + "-" + n;
    }
    element.id(id);
  }
}
