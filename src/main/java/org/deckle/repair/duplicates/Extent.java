package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole blocks that a passage and its copy take up.
 *
 * @param core first and last block of the one and of the other, as far as the seeds reach
 * @param beyond pairs of blocks outside the core that are alike, too
 * @param all first and last block of the one and of the other, with what is beyond
 */
record Extent(Range core, List<int[]> beyond, Range all) {

  /** So many blocks are looked at beyond what the seeds found. */
  private static final int REACH = 400;

  private static final double ALIKE = 0.6;

  /** First and last block of the first copy, first and last block of the second. */
  record Range(int aFirst, int aLast, int bFirst, int bLast) {}

  /** The blocks of a chain; none where both copies would be in one block. */
  static Optional<Extent> of(Tokens tokens, Chain chain) {
    int aFirst = tokens.block(chain.first().a());
    int aLast = tokens.block(chain.last().aEnd() - 1);
    int bFirst = tokens.block(chain.first().b());
    int bLast = tokens.block(chain.last().bEnd() - 1);
    if (aLast == bFirst) {
      aLast--;
    }
    return aLast < aFirst
        ? Optional.empty()
        : Optional.of(reach(tokens, new Range(aFirst, aLast, bFirst, bLast)));
  }

  /** Takes in the neighbours on both sides as long as they are alike; pictures may be missing. */
  private static Extent reach(Tokens tokens, Range core) {
    List<int[]> beyond = new ArrayList<>();
    int aFirst = core.aFirst();
    int bFirst = core.bFirst();
    for (int n = 0; n < REACH; n++) {
      int a = beside(tokens, aFirst, -1);
      int b = beside(tokens, bFirst, -1);
      if (a < 0 || b <= core.aLast() || !alike(tokens, a, b)) {
        break;
      }
      aFirst = a;
      bFirst = b;
      beyond.add(new int[] {a, b});
    }
    int aLast = core.aLast();
    int bLast = core.bLast();
    for (int n = 0; n < REACH; n++) {
      int a = beside(tokens, aLast, 1);
      int b = beside(tokens, bLast, 1);
      if (a >= bFirst || b >= tokens.blockCount() || !alike(tokens, a, b)) {
        break;
      }
      aLast = a;
      bLast = b;
      beyond.add(new int[] {a, b});
    }
    return new Extent(core, beyond, new Range(aFirst, aLast, bFirst, bLast));
  }

  /** The next block with words in a direction. */
  private static int beside(Tokens tokens, int block, int step) {
    int b = block + step;
    while (b >= 0 && b < tokens.blockCount() && tokens.isWordless(b)) {
      b += step;
    }
    return b;
  }

  private static boolean alike(Tokens tokens, int a, int b) {
    if (tokens.sameBlock(a, b)) {
      return true;
    }
    Map<Integer, Integer> words = new HashMap<>();
    for (int i = tokens.start(a); i < tokens.end(a); i++) {
      words.merge(tokens.id(i), 1, Integer::sum);
    }
    int common = 0;
    for (int i = tokens.start(b); i < tokens.end(b); i++) {
      if (words.merge(tokens.id(i), -1, Integer::sum) >= 0) {
        common++;
      }
    }
    int longer = Math.max(tokens.end(a) - tokens.start(a), tokens.end(b) - tokens.start(b));
    return common >= 2 && common >= ALIKE * longer;
  }
}
