package org.deckle.repair.headings;

import java.util.List;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * A plain block that is a heading.
 *
 * @param label its number; may be empty
 * @param title its words, where they can be told from the number; may be empty
 */
record PlainHeading(Element block, String label, String title) {

  private static final Evaluator SOLID = QueryParser.parse("img, br, table, pre, ul ul, ul ol");

  /** Text behind a heading is longer than this, in letters. */
  static final int BODY = 100;

  /** Whether a block is one line that may be a heading by its form. */
  static boolean isLine(Element block, int longest) {
    boolean list = block.normalName().equals("ol") && block.childrenSize() == 1;
    if (!list && !Blocks.isTextBlock(block) || Blocks.contains(block, SOLID)) {
      return false;
    }
    String text = block.wholeText().strip();
    return text.length() <= longest && text.indexOf('\n') < 0;
  }

  /** The text from behind a block up to the next one of a set, or the next heading, in letters. */
  static int textBehind(Element block, java.util.Set<Element> others) {
    int length = 0;
    Element next = block.nextElementSibling();
    while (next != null && !others.contains(next) && !Blocks.isHeading(next) && length < 10_000) {
      length += Texts.length(Blocks.text(next));
      next = next.nextElementSibling();
    }
    return length;
  }

  /** The level of the heading that a block stands under; 0 when there is none. */
  static int levelAbove(Element block) {
    for (Element e = block.previousElementSibling(); e != null; e = e.previousElementSibling()) {
      if (Blocks.isHeading(e)) {
        return Blocks.level(e);
      }
    }
    return 0;
  }

  /** That the block becomes a heading. */
  Proposal promoted(int level, String why, double confidence) {
    String text = (label + " " + title).strip();
    Finding finding =
        Finding.of(Code.HEADING, Place.of(block), text)
            .what("“" + Texts.excerpt(text) + "”: a heading of level " + level + ".")
            .why(why)
            .confidence(confidence)
            .change(Change.replaced(Blocks.text(block), text, Place.of(block)))
            .build();
    Content heading =
        Content.element("h" + level, content()).like(block).without("start").without("class");
    return Proposal.of(finding, new Edit.Replace(block, List.of(heading)));
  }

  private List<Content> content() {
    if (!label.isEmpty()) {
      return HeadingLabels.labelled(label, title);
    }
    return Blocks.text(block).equals(title)
        ? Content.keepAll(core(block).childNodes())
        : List.of(Content.text(title));
  }

  private static Element core(Element block) {
    return Blocks.soleChild(block, "p", "strong", "b", "u", "span")
        .map(PlainHeading::core)
        .orElse(block);
  }
}
