package org.deckle.repair.headings;

import java.util.List;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.Survey;

/** Makes headings of lines that are numbers alone ("II") and count up without a gap. */
public final class BareNumberHeadings implements Repair {

  @Override
  public String name() {
    return NumberedHeadings.NAME;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    return NumberedHeadings.promoted(
        NumberSequence.strict(NumberedHeadings.lines(survey, NumberedLine::bare)));
  }
}
