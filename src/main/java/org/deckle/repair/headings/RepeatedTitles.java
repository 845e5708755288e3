package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.List;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.MovedIds;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.Survey;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;

/** Joins a title that stands twice in a row. */
public final class RepeatedTitles implements Repair {

  @Override
  public String name() {
    return Levels.NAME;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<Proposal> proposals = new ArrayList<>();
    MovedIds ids = MovedIds.in(survey);
    Element title = null;
    for (Element block : survey.blocks()) {
      if (title == null || !isTitle(block) || !isSame(title, block)) {
        title = Blocks.isHeading(block) ? block : null;
      } else {
        List<Edit> edits = new ArrayList<>(ids.lead(block, title));
        edits.add(new Edit.Remove(block));
        proposals.add(Proposal.of(repeated(title, block), edits));
      }
    }
    return proposals;
  }

  private static Finding repeated(Element title, Element block) {
    return Finding.of(Code.HEADING_REPEATED, Place.of(block), block.text())
        .what("The title “" + Texts.excerpt(block.text()) + "” stood twice in a row.")
        .why("Nothing stands between the two, and the words are the same.")
        .confidence(0.95)
        .change(Change.duplicate(block.text(), title.text(), Place.of(title)))
        .build();
  }

  private static boolean isTitle(Element block) {
    return (Blocks.isHeading(block) || Blocks.isParagraph(block)) && !Blocks.isPictured(block);
  }

  private static boolean isSame(Element first, Element second) {
    List<String> words = Words.of(first.text());
    return !words.isEmpty()
        && second.text().length() <= 2 * first.text().length() + 10
        && words.equals(Words.of(second.text()));
  }
}
