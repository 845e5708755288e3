package org.deckle.read.docx;

import java.util.List;
import org.jsoup.nodes.Element;

/** A large first letter, which Word keeps in a paragraph of its own, is part of its word again. */
final class DropCaps {

  private DropCaps() {}

  static void join(Element root) {
    for (Element frame : root.select("w|p > w|pPr > w|framePr[w:dropCap~=drop|margin]")) {
      Element letter = frame.parent().parent();
      Element next = letter.nextElementSibling();
      if (next == null || !next.nameIs("w:p")) {
        continue;
      }
      List<Element> runs = letter.select("> w|r");
      runs.forEach(run -> run.select("> w|rPr").remove());
      next.insertChildren(next.selectFirst("> w|pPr") == null ? 0 : 1, runs);
      letter.remove();
    }
  }
}
