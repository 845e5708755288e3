package org.deckle.edition.print;

import org.jsoup.nodes.Element;

/**
 * Sets the marks of lists as text: the engine draws discs that are twice as large as a font's, and
 * copied text lacks them. Lists in lists have dashes and dots in turn. An item that can be ticked
 * has its box for a mark.
 */
final class Bullets {

  private static final String DOT = "\u2022";
  private static final String DASH = "\u2013";

  private Bullets() {}

  static void set(Element body) {
    for (Element item : body.select("ul > li")) {
      long outer = item.parents().stream().filter(p -> p.normalName().equals("ul")).count();
      Element box = item.selectFirst("> input, > p:first-child > input");
      String mark = outer % 2 == 1 ? DOT : DASH;
      if (box != null) {
        mark = box.hasAttr("checked") ? TaskBoxes.TICKED : TaskBoxes.OPEN;
        box.remove();
      }
      mark(item, mark);
    }
  }

  private static void mark(Element item, String mark) {
    Element first = item.firstElementChild();
    boolean inParagraph =
        first != null && first.normalName().equals("p") && item.ownText().isBlank();
    Element home = inParagraph ? first : item;
    home.prependElement("span").addClass("bullet").text(mark);
  }

  /** Numbers, too: the engine draws them at the left of text that begins at the right. */
  static void number(Element body) {
    for (Element list : body.select("ol")) {
      String start = list.attr("start");
      int number = start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
      for (Element item : list.children()) {
        mark(item, number++ + ".");
      }
    }
  }
}
