package org.deckle.repair.base;

import org.deckle.book.Manuscript;
import org.deckle.finding.Findings;

/**
 * Mends one kind of damage.
 *
 * <p>Deterministic, idempotent (a second run finds nothing to repair), independent of locale,
 * default charset, time zone and network. Each change it makes is proposed first ({@link
 * Findings#accepts}), so that the author's decision wins.
 */
public interface Repair {

  /** The name by which {@code book.yaml} switches it off, as {@code duplicates}. */
  String name();

  /** Mends a manuscript in place. */
  void apply(Manuscript manuscript, Findings findings);
}
