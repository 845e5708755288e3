package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deckle.book.Vocabulary;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Marks the number in a heading that the author wrote as one ("Chapter Seven: The Title"). The
 * words stay what they are, so that there is nothing to list.
 */
public final class HeadingLabels implements Repair {

  @Override
  public String name() {
    return Headings.NAME;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<Edit> edits = new ArrayList<>();
    for (Element heading : survey.blocks()) {
      if (heading.is("h1, h2, h3")
          && heading.childNodeSize() == 1
          && heading.childNode(0) instanceof TextNode) {
        Optional<HeadingLine> line = HeadingLine.of(Blocks.text(heading));
        line.filter(l -> l.divisions().size() == 1 && (l.parted() || l.title().isEmpty()))
            .map(l -> labelled(l.division().label(), l.title()))
            .ifPresent(content -> edits.add(new Edit.Fill(heading, content)));
      }
    }
    return List.of(Proposal.markup(edits));
  }

  /** What a heading holds: its label, and its title, which may be empty. */
  static List<Content> labelled(String label, String title) {
    List<Content> content = new ArrayList<>();
    content.add(Content.element("span", Content.text(label)).with("class", Vocabulary.CLASS_LABEL));
    if (!title.isEmpty()) {
      content.add(Content.text(" " + title));
    }
    return content;
  }
}
