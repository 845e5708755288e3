package org.deckle.repair.duplicates;

import java.util.List;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Saves the markup of a copy that goes, where the one that stays has the same words but less. */
final class DuplicateMarkup {

  private static final Evaluator MARKS =
      QueryParser.parse("em, strong, i, b, a[href], code, sup, sub");

  private DuplicateMarkup() {}

  /** Whether the markup of what goes is put in place of that of what stays. */
  static boolean passes(List<Element> own, List<Element> kept) {
    return own.size() == 1 && kept.size() == 1 && isRicher(own.get(0), kept.get(0));
  }

  /** Puts the content of one block in place of the same words of another, if it has more marks. */
  static List<Edit> pass(Element from, Element to) {
    if (isRicher(from, to)) {
      return List.of(new Edit.Fill(to, Content.copyAll(from.childNodes())));
    }
    boolean heading =
        Blocks.isHeading(from)
            && Blocks.isParagraph(to)
            && Words.of(from.text()).equals(Words.of(to.text()));
    return heading ? List.of(new Edit.Rename(to, from.normalName())) : List.of();
  }

  private static boolean isRicher(Element from, Element to) {
    return from.normalName().equals(to.normalName())
        && from.childrenSize() > 0
        && from.select(MARKS).size() > to.select(MARKS).size()
        && from.select("img").isEmpty()
        && to.select("img, [id]").isEmpty()
        && Words.of(from.text()).equals(Words.of(to.text()));
  }
}
