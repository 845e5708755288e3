package org.deckle.repair.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
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

/** Takes out headings over notes that stand where they are called: nothing is left under them. */
public final class NoteHeadings implements Repair {

  @Override
  public String name() {
    return TypedNotes.NAME;
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.NOTES_MARKED);
  }

  @Override
  public Set<State> gives() {
    return Set.of(State.NOTE_HEADINGS_GONE);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<Element> blocks = survey.blocks();
    Set<Element> gone = new LinkedHashSet<>();
    if (NoteNumbers.typed(survey).isEmpty()) {
      return List.of();
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (!gone.contains(blocks.get(i)) && NoteList.isHeading(blocks.get(i), TypedNotes.HEADINGS)) {
        gone.addAll(emptied(blocks, i));
      }
    }
    return gone.stream().map(h -> Proposal.of(heading(h), new Edit.Remove(h))).toList();
  }

  /** The heading and those under it, when there is nothing but notes below. */
  private static List<Element> emptied(List<Element> blocks, int heading) {
    boolean real = Blocks.isHeading(blocks.get(heading));
    List<Element> headings = new ArrayList<>(List.of(blocks.get(heading)));
    int notes = 0;
    for (int i = heading + 1; i < blocks.size(); i++) {
      Element block = blocks.get(i);
      if (block.attr("role").equals(Vocabulary.ROLE_FOOTNOTE)) {
        notes++;
      } else if (!real && notes > 0) {
        break;
      } else if (!Blocks.isHeading(block)) {
        return List.of();
      } else if (!real || Blocks.level(block) <= Blocks.level(blocks.get(heading))) {
        break;
      } else {
        headings.add(block);
      }
    }
    return notes > 0 ? headings : List.of();
  }

  private static Finding heading(Element heading) {
    String text = Blocks.text(heading);
    return Finding.of(Code.RESIDUE, Place.of(heading), text)
        .what("The heading “" + Texts.excerpt(text) + "” was removed.")
        .why("Only notes stood under it, and they stand where they are called now.")
        .confidence(0.85)
        .hint("Reject this to keep the heading.")
        .change(Change.residue(text))
        .build();
  }
}
