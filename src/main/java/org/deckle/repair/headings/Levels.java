package org.deckle.repair.headings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;

/** Mends heading levels so that none is skipped. */
public final class Levels implements Repair {

  static final String NAME = "levels";

  /** A level as the author wrote it, and as it is now. */
  private record Level(int written, int now) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.CAPTIONS_PAIRED);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    int highest = 6;
    for (Element block : survey.blocks()) {
      highest = Blocks.isHeading(block) ? Math.min(highest, Blocks.level(block)) : highest;
    }
    List<Proposal> proposals = new ArrayList<>();
    Deque<Level> open = new ArrayDeque<>();
    for (Element block : survey.blocks()) {
      if (Blocks.isHeading(block)) {
        mend(block, open, highest).ifPresent(proposals::add);
      }
    }
    return proposals;
  }

  private static Optional<Proposal> mend(Element heading, Deque<Level> open, int highest) {
    int written = Blocks.level(heading);
    while (!open.isEmpty() && open.peek().written() >= written) {
      open.pop();
    }
    int now = open.isEmpty() ? Math.min(written, written - highest + 1) : open.peek().now() + 1;
    open.push(new Level(written, now));
    if (now == written) {
      return Optional.empty();
    }
    Finding finding =
        Finding.of(Code.HEADING_LEVEL, Place.of(heading), heading.text())
            .what(
                "“"
                    + Texts.excerpt(heading.text())
                    + "” is of level "
                    + now
                    + ", not "
                    + written
                    + ".")
            .why("No heading stands on the level between.")
            .confidence(0.9)
            .build();
    return Optional.of(Proposal.of(finding, new Edit.Rename(heading, "h" + now)));
  }
}
