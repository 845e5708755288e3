package org.deckle.read.markdown;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Pandoc's table captions: a paragraph beside the table that begins with a colon. Stateless. */
final class TableCaptionLines {

  private TableCaptionLines() {}

  static void join(Element root) {
    for (Element table : root.select("table:not(:has(> caption))")) {
      Element below = table.nextElementSibling();
      Element line = isCaption(below) ? below : table.previousElementSibling();
      if (isCaption(line)) {
        TextNode first = (TextNode) line.childNode(0);
        first.text(first.getWholeText().replaceFirst("^\\s*(?:Table)?:\\s+", ""));
        Element caption = new Element("caption");
        caption.appendChildren(java.util.List.copyOf(line.childNodes()));
        table.prependChild(caption);
        line.remove();
      }
    }
  }

  private static boolean isCaption(Element e) {
    return e != null
        && e.nameIs("p")
        && e.childNodeSize() > 0
        && e.childNode(0) instanceof TextNode text
        && text.getWholeText().matches("(?s)\\s*(?:Table)?:\\s+\\S.*");
  }
}
