package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of whole blocks that stands twice, perhaps with other words here and there. The first copy
 * is called a, the second b; b starts behind the end of a.
 */
public final class Passage {

  private final Tokens tokens;
  private final Alignment alignment;
  private final double seeded;
  private final Extent.Range blocks;

  private Passage(Tokens tokens, Chain chain, Extent extent) {
    this.tokens = tokens;
    this.seeded = chain.weight();
    this.blocks = extent.all();
    alignment =
        new Alignment(
            tokens,
            tokens.start(blocks.aFirst()),
            tokens.end(blocks.aLast()),
            tokens.start(blocks.bFirst()),
            tokens.end(blocks.bLast()));
    Extent.Range core = extent.core();
    alignment.matchAll(
        chain,
        tokens.start(core.aFirst()),
        tokens.end(core.aLast()),
        tokens.start(core.bFirst()),
        tokens.end(core.bLast()));
    for (int[] pair : extent.beyond()) {
      alignment.gap(
          tokens.start(pair[0]), tokens.end(pair[0]), tokens.start(pair[1]), tokens.end(pair[1]));
    }
    alignment.matchPictures();
  }

  /** All passages of a text, heaviest first. */
  public static List<Passage> of(Tokens tokens) {
    List<Passage> passages = new ArrayList<>();
    for (Chain whole : Chains.of(tokens, Seeds.of(tokens))) {
      Chain chain = apart(tokens, whole);
      Extent.of(tokens, chain).ifPresent(e -> passages.add(new Passage(tokens, chain, e)));
    }
    return passages;
  }

  /**
   * As much of a chain as leaves each block in one copy. The last word before the first copy may be
   * the last word of it as well, so that the second seems to begin within the first.
   */
  private static Chain apart(Tokens tokens, Chain whole) {
    Chain chain = whole;
    while (meets(tokens, chain) && chain.segments().size() > 1) {
      Segment first = chain.first();
      Segment last = chain.last();
      int block = tokens.block(first.b());
      int head = Math.min(first.length(), tokens.end(block) - first.b());
      int tail = Math.min(last.length(), last.aEnd() - tokens.start(block));
      double before = tokens.weight(first.a(), first.a() + head);
      double behind = tokens.weight(last.aEnd() - tail, last.aEnd());
      chain = before <= behind ? chain.withoutHead(head) : chain.withoutTail(tail);
    }
    return chain;
  }

  /** Whether the first copy ends in the block in which the second begins. */
  private static boolean meets(Tokens tokens, Chain chain) {
    return tokens.block(chain.last().aEnd() - 1) == tokens.block(chain.first().b());
  }

  /** The weight of what stands in both and hardly anywhere else: the proof that one is copied. */
  double seeded() {
    return seeded;
  }

  /** The first block of a copy. */
  public int first(boolean second) {
    return second ? blocks.bFirst() : blocks.aFirst();
  }

  /** The last block of a copy. */
  public int last(boolean second) {
    return second ? blocks.bLast() : blocks.aLast();
  }

  /** The token in the other copy that stands for one; -1 for none. */
  public int counterpart(boolean second, int token) {
    return second ? alignment.inA(token) : alignment.inB(token);
  }

  /** Like {@link #counterpart}; -1 also for a token outside the passage. */
  int standsFor(boolean second, int token) {
    int start = tokens.start(first(second));
    return token < start || token >= tokens.end(last(second)) ? -1 : counterpart(second, token);
  }

  /** The words of both. */
  public Tokens tokens() {
    return tokens;
  }

  /**
   * How much of a block's words stands in the other copy too, from 0 to 1. A word whose neighbours
   * do not match is chance and does not count.
   */
  public double coverage(boolean second, int block) {
    double all = tokens.weight(tokens.start(block), tokens.end(block));
    return all == 0 ? 0 : matched(second, block) / all;
  }

  /** The weight of a block's words that stand in the other copy too, chance aside. */
  public double matched(boolean second, int block) {
    double matched = 0;
    for (int i = tokens.start(block); i < tokens.end(block); i++) {
      matched += isFirm(second, i, block) ? tokens.weight(i) : 0;
    }
    return matched;
  }

  /** Whether a token of a block stands in the other copy, and not by chance. */
  boolean isFirm(boolean second, int token, int block) {
    int to = counterpart(second, token);
    int start = tokens.start(block);
    int end = tokens.end(block);
    return to >= 0
        && (end - start == 1
            || token > start && counterpart(second, token - 1) == to - 1
            || token + 1 < end && counterpart(second, token + 1) == to + 1);
  }

  /** Whether each word and picture of a block stands in the other copy too. */
  public boolean isCovered(boolean second, int block) {
    for (int i = tokens.start(block); i < tokens.end(block); i++) {
      if (counterpart(second, i) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The block of the other copy that has most of a block's words; -1 for none. */
  public int counterpartBlock(boolean second, int block) {
    Map<Integer, Integer> votes = new HashMap<>();
    int best = -1;
    for (int i = tokens.start(block); i < tokens.end(block); i++) {
      int to = counterpart(second, i);
      if (to >= 0) {
        int other = tokens.block(to);
        int count = votes.merge(other, 1, Integer::sum);
        best = best < 0 || count > votes.get(best) ? other : best;
      }
    }
    return best;
  }
}
