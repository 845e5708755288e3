package org.deckle.read.docx;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Keeps the blank lines of a listing, which the converter takes for empty paragraphs. */
final class CodeLines {

  private CodeLines() {}

  static void keep(Element root, RunStyles styles, Slots slots) {
    for (Element paragraph : root.select("w|p")) {
      boolean blank = paragraph.selectFirst("w|r") == null;
      String style = RunStyles.paragraphStyle(paragraph);
      if (blank && !style.isEmpty() && DocxStyles.isCode(styles.styleName(paragraph))) {
        paragraph.appendChild(slots.run(new TextNode("")));
      }
    }
  }
}
