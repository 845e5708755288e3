package org.deckle.repair.lines;

import java.util.List;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.Survey;

/**
 * Joins the lines of a text whose every line end became a line break. What was ended on purpose
 * (verse, addresses, lists) ends before the next word would not fit.
 */
public final class HardWraps implements Repair {

  static final String NAME = "hard-wraps";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    return survey.blocksByFile().entrySet().stream()
        .flatMap(file -> WrappedBreaks.join(file.getKey(), file.getValue()).stream())
        .toList();
  }
}
