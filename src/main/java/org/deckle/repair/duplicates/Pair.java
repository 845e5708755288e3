package org.deckle.repair.duplicates;

/**
 * Two blocks that say the same or nearly so.
 *
 * @param first the one that comes first in the text
 * @param similarity the share of the shorter one's word sequences that the other has too; 1 when
 *     equal
 */
record Pair(Unit first, Unit second, double similarity) {

  double weight() {
    return Math.min(first.weight(), second.weight());
  }

  boolean isExact() {
    return first.says(second);
  }
}
