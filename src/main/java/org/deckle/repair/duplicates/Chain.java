package org.deckle.repair.duplicates;

import java.util.List;

/** A passage that stands twice: pairs of blocks, rising on both sides. */
record Chain(List<Pair> pairs) {

  /** A passage of this many blocks is no coincidence. */
  private static final int BLOCKS = 3;

  /** Nor is one with this many words of running text. */
  private static final double WORDS = 45;

  /**
   * Of these, so many must be paragraphs of their own: a notice at the end of each chapter is one.
   */
  private static final int PARAGRAPHS = 2;

  private static final double PARAGRAPH = 8;

  /** Two blocks need more words to be sure. */
  private static final double WORDS_OF_TWO = 80;

  /** A paragraph of this many words that follows itself was pasted twice. */
  private static final double WORDS_DOUBLED = 25;

  Chain {
    pairs = List.copyOf(pairs);
  }

  double weight() {
    return pairs.stream().filter(p -> p.first().prose()).mapToDouble(Pair::weight).sum();
  }

  int firstStart() {
    return pairs.get(0).first().index();
  }

  int firstEnd() {
    return pairs.get(pairs.size() - 1).first().index();
  }

  int secondStart() {
    return pairs.get(0).second().index();
  }

  int secondEnd() {
    return pairs.get(pairs.size() - 1).second().index();
  }

  boolean isExact() {
    return pairs.stream().allMatch(Pair::isExact);
  }

  private long paragraphs() {
    return pairs.stream().filter(p -> p.first().prose() && p.weight() >= PARAGRAPH).count();
  }

  /** Whether this is a section that stands twice, and not a phrase, a refrain or a notice. */
  boolean isDuplicate() {
    double weight = weight();
    if (pairs.size() >= BLOCKS) {
      return weight >= WORDS && paragraphs() >= PARAGRAPHS;
    }
    if (pairs.size() == 2) {
      return weight >= WORDS_OF_TWO && pairs.stream().allMatch(p -> p.first().prose());
    }
    boolean follows = secondStart() == firstStart() + 1;
    return follows && isExact() && weight >= WORDS_DOUBLED;
  }
}
