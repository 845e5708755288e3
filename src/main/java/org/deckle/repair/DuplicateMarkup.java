package org.deckle.repair;

import java.util.List;
import org.deckle.book.Words;
import org.jsoup.nodes.Element;

/** Saves the markup of a copy that goes, where the one that stays has the same words but less. */
final class DuplicateMarkup {

  private static final String MARKS = "em, strong, i, b, a[href], code, sup, sub";

  private DuplicateMarkup() {}

  /** Puts the content of one block in place of the same words of another, if it has more marks. */
  static void pass(Element from, Element to) {
    if (from.normalName().equals(to.normalName())
        && from.select(MARKS).size() > to.select(MARKS).size()
        && from.select("img").isEmpty()
        && to.select("img, [id]").isEmpty()
        && Words.of(from.text()).equals(Words.of(to.text()))) {
      to.empty();
      List.copyOf(from.childNodes()).forEach(n -> to.appendChild(n.clone()));
    } else if (Blocks.isHeading(from)
        && Blocks.isParagraph(to)
        && Words.of(from.text()).equals(Words.of(to.text()))) {
      to.tagName(from.normalName());
    }
  }
}
