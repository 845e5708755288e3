package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a copy that stand where the other copy has other words, or none.
 *
 * @param block the block of the copy
 * @param other the block of the other copy
 * @param own tokens that only the copy has; may be empty
 * @param theirs tokens that only the other copy has; may be empty
 */
record Gap(int block, int other, List<Integer> own, List<Integer> theirs) {

  /** In tokens: longer ones are text that only one copy has. */
  private static final int LONGEST = 12;

  /** All gaps of a copy, in order; those of blocks that are not copied left out. */
  static List<Gap> of(Copy copy) {
    List<Gap> gaps = new ArrayList<>();
    for (int block = copy.first(); block <= copy.last(); block++) {
      if (copy.isCopied(block)) {
        addGaps(copy, block, gaps);
      }
    }
    return gaps;
  }

  private static void addGaps(Copy copy, int block, List<Gap> gaps) {
    Tokens tokens = copy.passage().tokens();
    int end = tokens.wordsEnd(block);
    int before = -1;
    List<Integer> own = new ArrayList<>();
    for (int i = tokens.start(block); i <= end; i++) {
      int to = i < end ? copy.passage().counterpart(copy.second(), i) : -1;
      if (i < end && to < 0) {
        own.add(i);
        continue;
      }
      if (before >= 0 || to >= 0) {
        int other = tokens.block(Math.max(before, to));
        int from = before < 0 ? tokens.start(other) : before + 1;
        int until = to < 0 ? tokens.wordsEnd(other) : to;
        add(copy, new Gap(block, other, own, unmatched(copy, from, until)), gaps);
      }
      own = new ArrayList<>();
      before = to;
    }
  }

  private static List<Integer> unmatched(Copy copy, int from, int until) {
    List<Integer> tokens = new ArrayList<>();
    for (int i = from; i < until && tokens.size() <= LONGEST; i++) {
      if (copy.passage().counterpart(!copy.second(), i) < 0) {
        tokens.add(i);
      }
    }
    return tokens;
  }

  /** As many words on both sides are as many gaps: each stands for its like. */
  private static void add(Copy copy, Gap gap, List<Gap> gaps) {
    int size = gap.own.size();
    if (size > LONGEST || gap.theirs.size() > LONGEST || size + gap.theirs.size() == 0) {
      return;
    }
    if (size == gap.theirs.size() && !copy.passage().tokens().isLetter(gap.own.get(0))) {
      for (int i = 0; i < size; i++) {
        gaps.add(
            new Gap(gap.block, gap.other, List.of(gap.own.get(i)), List.of(gap.theirs.get(i))));
      }
    } else {
      gaps.add(gap);
    }
  }
}
