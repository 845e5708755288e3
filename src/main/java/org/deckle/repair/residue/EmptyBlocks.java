package org.deckle.repair.residue;

import java.util.List;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;

/** Takes out paragraphs and headings that hold nothing. */
public final class EmptyBlocks implements Repair {

  @Override
  public String name() {
    return Residue.NAME;
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.MARKS_GONE);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    return survey.blocks().stream()
        .filter(EmptyBlocks::isEmpty)
        .map(block -> Proposal.of(finding(block), new Edit.Remove(block)))
        .toList();
  }

  private static boolean isEmpty(Element block) {
    return (Blocks.isHeading(block) || Blocks.isTextBlock(block))
        && Blocks.text(block).isEmpty()
        && !Blocks.contains(block, Residue.SOLID);
  }

  private static Finding finding(Element block) {
    String name = Blocks.isHeading(block) ? "heading" : "paragraph";
    return Finding.of(Code.RESIDUE, Place.of(block), name)
        .what("An empty " + name + " was removed.")
        .change(Change.residue(""))
        .build();
  }
}
