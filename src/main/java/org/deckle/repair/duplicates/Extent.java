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

  /** With fewer words in common than this, and fewer than half, a block is hit by chance. */
  private static final double CHANCE = 4;

  /** First and last block of the first copy, first and last block of the second. */
  record Range(int aFirst, int aLast, int bFirst, int bLast) {}

  /** The blocks of a chain; none where both copies would be in one block. */
  static Optional<Extent> of(Tokens tokens, Chain chain) {
    Range hit = withoutChance(tokens, chain);
    int aLast = hit.aLast() == hit.bFirst() ? hit.aLast() - 1 : hit.aLast();
    return aLast < hit.aFirst()
        ? Optional.empty()
        : Optional.of(reach(tokens, new Range(hit.aFirst(), aLast, hit.bFirst(), hit.bLast())));
  }

  /** What comes before or behind both copies may end or begin alike: "The". */
  private static Range withoutChance(Tokens tokens, Chain chain) {
    int a = chain.first().a();
    int b = chain.first().b();
    int aEnd = chain.last().aEnd();
    int bEnd = chain.last().bEnd();
    int aFirst = tokens.block(a);
    int aLast = tokens.block(aEnd - 1);
    int bFirst = tokens.block(b);
    int bLast = tokens.block(bEnd - 1);
    boolean first =
        tokens.end(aFirst) - a == tokens.end(bFirst) - b
            && isChance(tokens, aFirst, a, tokens.end(aFirst))
            && isChance(tokens, bFirst, b, tokens.end(bFirst));
    boolean last =
        aEnd - tokens.start(aLast) == bEnd - tokens.start(bLast)
            && isChance(tokens, aLast, tokens.start(aLast), aEnd)
            && isChance(tokens, bLast, tokens.start(bLast), bEnd);
    Range rest =
        new Range(
            aFirst + (first ? 1 : 0),
            aLast - (last ? 1 : 0),
            bFirst + (first ? 1 : 0),
            bLast - (last ? 1 : 0));
    return rest.aFirst() > rest.aLast() || rest.bFirst() > rest.bLast()
        ? new Range(aFirst, aLast, bFirst, bLast)
        : rest;
  }

  private static boolean isChance(Tokens tokens, int block, int from, int to) {
    double all = tokens.weight(tokens.start(block), tokens.end(block));
    return tokens.weight(from, to) < Math.min(CHANCE, all * Copy.SAME);
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
