package org.deckle.repair.duplicates;

import java.util.Arrays;
import java.util.List;

/**
 * Tells which of two copies reads as the rest of the text does. Where they differ, words that also
 * stand side by side elsewhere are likely the author's; a slip, a word that is missing or one that
 * strayed in makes neighbours of words that never are.
 *
 * <p>It knows no language and no rules, so it takes a clear majority of places to believe it.
 */
public final class Fluency {

  /** In standard deviations of a fair coin: one time in forty, chance decides. */
  private static final double SURE = 2;

  private final Tokens tokens;
  private long[] pairs = {};

  /** Reads nothing yet: most copies differ in nothing. */
  public Fluency(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Which of two copies of a passage reads better.
   *
   * @return positive for the one given, negative for the other, 0 where it is not clear
   */
  public int compare(Copy copy) {
    int better = 0;
    int worse = 0;
    for (Gap gap : Gap.of(copy)) {
      double own = known(copy.passage(), copy.second(), gap.own(), gap.theirs());
      double theirs = known(copy.passage(), !copy.second(), gap.theirs(), gap.own());
      better += own > theirs ? 1 : 0;
      worse += own < theirs ? 1 : 0;
    }
    int lead = better - worse;
    return Math.abs(lead) >= SURE * Math.sqrt(better + worse) ? Integer.signum(lead) : 0;
  }

  /** Which share of the pairs that words make with their neighbours stands elsewhere too. */
  private double known(Passage passage, boolean second, List<Integer> words, List<Integer> other) {
    int from;
    int to;
    if (words.isEmpty()) {
      int before = other.get(0) - 1;
      from = before < 0 ? -1 : passage.standsFor(!second, before);
      to = from + 1;
    } else {
      from = words.get(0) - 1;
      to = words.get(words.size() - 1) + 1;
    }
    int known = 0;
    for (int i = from; i < to; i++) {
      known += isKnown(i) ? 1 : 0;
    }
    return to > from ? (double) known / (to - from) : 0;
  }

  /** Whether a word and the next, of one block, stand side by side elsewhere too. */
  private boolean isKnown(int at) {
    if (at < 0 || at + 1 >= tokens.size() || tokens.block(at) != tokens.block(at + 1)) {
      return false;
    }
    if (pairs.length == 0) {
      pairs = sorted();
    }
    int found = Arrays.binarySearch(pairs, pair(at));
    return found > 0 && pairs[found - 1] == pairs[found]
        || found + 1 < pairs.length && pairs[found + 1] == pairs[found];
  }

  private long[] sorted() {
    long[] all = new long[Math.max(1, tokens.size() - 1)];
    for (int i = 0; i + 1 < tokens.size(); i++) {
      all[i] = pair(i);
    }
    Arrays.sort(all);
    return all;
  }

  private long pair(int at) {
    return (long) tokens.id(at) << 32 | tokens.id(at + 1);
  }
}
