package org.deckle.repair.base;

import java.util.List;
import java.util.Set;

/**
 * Proposes how one kind of damage is to be mended; it changes nothing itself.
 *
 * <p>Deterministic, idempotent (on a repaired text it proposes nothing), without state of its own,
 * and independent of locale, default charset, time zone and network. What it proposes is carried
 * out by {@link Applier}, unless the author decided otherwise.
 */
public interface Repair {

  /**
   * The name by which {@code book.yaml} switches it off, as {@code duplicates}. Steps of one repair
   * have one name.
   */
  String name();

  /**
   * What is to be changed or asked, in the order in which it is to be said. Conflicts are resolved
   * in favour of what stands first.
   */
  List<Proposal> propose(Survey survey);

  /** What must have been put right before, as far as any repair does that. */
  default Set<State> needs() {
    return Set.of();
  }

  /** What is right after it. */
  default Set<State> gives() {
    return Set.of();
  }

  /** How often it may look again at what came of its own proposals, at most; at least 1. */
  default int rounds() {
    return 1;
  }
}
