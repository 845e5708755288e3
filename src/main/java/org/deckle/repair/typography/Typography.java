package org.deckle.repair.typography;

import java.util.List;
import java.util.Set;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;

/**
 * Sets quotation marks, apostrophes, dashes and other signs as the book's language asks, where they
 * are typed as on a typewriter and only one reading is possible. Code, addresses, formulas and text
 * in other languages are left alone, and so is the layout of verse. What the author does as a rule
 * wins over the language's rules (those of Unicode CLDR for quotation marks).
 */
public final class Typography implements Repair {

  @Override
  public String name() {
    return "typography";
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.PAGES_JOINED, State.RESIDUE_GONE, State.CAPTIONS_PAIRED);
  }

  @Override
  public Set<State> gives() {
    return Set.of(State.TYPOGRAPHY_SET);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    return Corrections.of(survey).stream().flatMap(c -> c.proposals().stream()).toList();
  }
}
