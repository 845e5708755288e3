package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.List;
import org.deckle.book.Manuscript;
import org.deckle.finding.Decisions;
import org.deckle.finding.Findings;

/** Lists proposals without changing the manuscript. */
public final class Previews {

  private Previews() {}

  /**
   * What repairs would propose for a manuscript, one after the other, each on what those before it
   * would leave.
   *
   * @param decided the author's decisions
   */
  public static List<Preview> of(Manuscript manuscript, Decisions decided, List<Repair> repairs) {
    List<Preview> previews = new ArrayList<>();
    Manuscript copy =
        new Manuscript(manuscript.document().clone(), manuscript.config(), manuscript.pictures());
    Applier applier = new Applier(copy, new Findings(decided)).showing(previews::add);
    repairs.forEach(applier::run);
    return List.copyOf(previews);
  }
}
