package org.deckle.repair.headings;

import java.util.Optional;
import org.deckle.book.Manuscript;
import org.deckle.book.Vocabulary;
import org.deckle.repair.base.Blocks;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Marks the number in a heading that the author wrote as one ("Chapter Seven: The Title"). The
 * words stay what they are, so that there is nothing to list.
 */
final class HeadingLabels {

  private HeadingLabels() {}

  static void mark(Manuscript manuscript) {
    for (Element heading : manuscript.body().select("> h1, > h2, > h3")) {
      if (heading.childNodeSize() == 1 && heading.childNode(0) instanceof TextNode) {
        Optional<HeadingLine> line = HeadingLine.of(Blocks.text(heading));
        line.filter(l -> l.divisions().size() == 1 && (l.parted() || l.title().isEmpty()))
            .ifPresent(l -> mark(heading, l));
      }
    }
  }

  private static void mark(Element heading, HeadingLine line) {
    heading.empty();
    heading.appendElement("span").addClass(Vocabulary.CLASS_LABEL).text(line.division().label());
    if (!line.title().isEmpty()) {
      heading.appendText(" " + line.title());
    }
  }
}
