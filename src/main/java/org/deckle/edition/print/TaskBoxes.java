package org.deckle.edition.print;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Draws the boxes of a task list as signs: the layout engine takes them for a form's fields. */
final class TaskBoxes {

  static final String OPEN = "\u2610";
  static final String TICKED = "\u2611";

  private TaskBoxes() {}

  static void draw(Element body) {
    for (Element box : body.select("input")) {
      box.replaceWith(new TextNode(box.hasAttr("checked") ? TICKED : OPEN));
    }
  }
}
