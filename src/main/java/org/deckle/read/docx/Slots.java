package org.deckle.read.docx;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What the converter has no form for is set into the document as a numbered run, and into the HTML
 * in that run's place. Belongs to one document; not thread-safe.
 */
final class Slots {

  /** The converter's rule for the runs. */
  static final String RULE = "r.DeckleSlot => span.deckle-slot:fresh";

  private static final String STYLE = "DeckleSlot";

  private final List<Node> contents = new ArrayList<>();

  /** A run that stands for a piece of HTML. */
  Element run(Node content) {
    contents.add(content);
    Element run = WordXml.element("w:r");
    run.appendChild(WordXml.element("w:rPr"))
        .child(0)
        .appendChild(WordXml.element("w:rStyle").attr("w:val", STYLE));
    return run.appendChild(WordXml.element("w:t").text(String.valueOf(contents.size() - 1)));
  }

  /** Puts the pieces where their runs came out. */
  void fill(Element html) {
    for (Element slot : html.select("span.deckle-slot")) {
      slot.replaceWith(contents.get(Integer.parseInt(slot.text())));
    }
  }
}
