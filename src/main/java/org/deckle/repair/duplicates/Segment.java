package org.deckle.repair.duplicates;

/**
 * A run of equal tokens at two places.
 *
 * @param a where the first starts
 * @param b where the second starts; behind the first
 * @param length in tokens; at most {@code b - a}, so that the two do not overlap
 */
record Segment(int a, int b, int length) {

  int aEnd() {
    return a + length;
  }

  int bEnd() {
    return b + length;
  }

  /** The same without its first tokens. */
  Segment from(int skipped) {
    return new Segment(a + skipped, b + skipped, length - skipped);
  }

  /** The same up to a position of the first; empty when it starts there or behind. */
  Segment upTo(int aEnd) {
    return new Segment(a, b, Math.max(0, Math.min(length, aEnd - a)));
  }
}
