package org.deckle.repair.duplicates;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * One side of a passage, from the view of taking it out.
 *
 * @param second whether it is the second side
 * @param first its first block, after those at the edge that the other side does not have
 * @param last its last block, likewise; before {@code first} when nothing is left
 */
public record Copy(Passage passage, boolean second, int first, int last) {

  /** From this share of common words on, a block is a copy of another. */
  static final double SAME = 0.5;

  /** A shorter run of words of its own may be an edit. */
  private static final double LONG_RUN = 8;

  /** A block that stands oftener, and oftener than those around it, is a refrain or a notice. */
  private static final int FEW = 3;

  /** One side of a passage, its edges trimmed; what ends sections is trimmed on both sides. */
  static Copy of(Passage passage, boolean second, List<BlockKind> kinds, Repetition repetition) {
    Copy own = ofOneSide(passage, second, kinds, repetition);
    Copy other = ofOneSide(passage, !second, kinds, repetition);
    int usual = repetition.usual(own);
    IntPredicate isClosingBeyond =
        b ->
            isClosing(b, usual, kinds, repetition)
                && !other.has(passage.counterpartBlock(second, b));
    return own.trimmed(isClosingBeyond, isClosingBeyond);
  }

  private static Copy ofOneSide(
      Passage passage, boolean second, List<BlockKind> kinds, Repetition repetition) {
    Copy whole = new Copy(passage, second, passage.first(second), passage.last(second));
    Copy copied = whole.trimmed(b -> !whole.isCopied(b), b -> !whole.isCopied(b));
    int usual = repetition.usual(copied);
    Copy edged =
        copied.trimmed(
            b ->
                !copied.isCopied(b)
                    || copied.isShownBefore(b, kinds)
                    || copied.isNoticeBefore(b, usual, kinds, repetition)
                    || (kinds.get(b) == BlockKind.HEADING
                        ? copied.isFormula(b, usual, kinds, repetition)
                        : isClosing(b, usual, kinds, repetition)),
            b ->
                !copied.isCopied(b)
                    || kinds.get(b) == BlockKind.HEADING
                    || kinds.get(b) == BlockKind.SHOWN
                        && b > copied.first
                        && !copied.isCopied(b - 1)
                    || isClosing(b, usual, kinds, repetition));
    return new Copy(
        passage, second, edged.ashore(edged.first, 1, kinds), edged.ashore(edged.last, -1, kinds));
  }

  /**
   * Where a copy begins, or ends, without a few blocks that more text of their own parts from the
   * rest on both sides: they are beside both by chance.
   */
  private int ashore(int edge, int step, List<BlockKind> kinds) {
    int at = edge;
    double island = 0;
    while (has(at) && isCopied(at) && !isHeading(at, kinds)) {
      island += weight(at);
      at += step;
    }
    int water = at;
    double own = 0;
    while (has(at) && !isCopied(at)) {
      own += weight(at);
      at += step;
    }
    if (water == edge || !has(at) || own <= island) {
      return edge;
    }
    int from = passage.counterpartBlock(second, water - step);
    int to = passage.counterpartBlock(second, at);
    double other = 0;
    for (int block = Math.min(from, to) + 1; block < Math.max(from, to); block++) {
      other += weight(block);
    }
    return other > island ? ashore(at, step, kinds) : edge;
  }

  /** Whether a heading and all up to the next one end sections throughout the text. */
  private boolean isFormula(int heading, int usual, List<BlockKind> kinds, Repetition repetition) {
    int end = heading;
    do {
      if (!isClosing(end, usual, kinds, repetition)) {
        return false;
      }
      end++;
    } while (end <= last && !isHeading(end, kinds));
    return true;
  }

  /** Whether a block is a heading, or stands for one in the other copy. */
  private boolean isHeading(int block, List<BlockKind> kinds) {
    int other = passage.counterpartBlock(second, block);
    return kinds.get(block) == BlockKind.HEADING
        || other >= 0 && kinds.get(other) == BlockKind.HEADING;
  }

  /** Whether a listing or table stands before a section, or before text that was not copied. */
  private boolean isShownBefore(int block, List<BlockKind> kinds) {
    return kinds.get(block) == BlockKind.SHOWN
        && block < last
        && (isHeading(block + 1, kinds) || !isCopied(block + 1));
  }

  /** Whether what stands before a section ends others too, and so ends the one before this. */
  private boolean isNoticeBefore(
      int block, int usual, List<BlockKind> kinds, Repetition repetition) {
    return kinds.get(block) == BlockKind.PROSE
        && block < last
        && isHeading(block + 1, kinds)
        && repetition.of(block) > usual;
  }

  private boolean has(int block) {
    return block >= first && block <= last;
  }

  private Copy trimmed(IntPredicate before, IntPredicate behind) {
    int from = first;
    int to = last;
    while (from <= to && before.test(from)) {
      from++;
    }
    while (from <= to && behind.test(to)) {
      to--;
    }
    return new Copy(passage, second, from, to);
  }

  /** Whether a block is one that ends or opens sections: it belongs to what is beside the copy. */
  private static boolean isClosing(
      int block, int usual, List<BlockKind> kinds, Repetition repetition) {
    return kinds.get(block) == BlockKind.QUOTED || repetition.of(block) > Math.max(FEW, usual + 1);
  }

  /** Whether most of a block stands in the other copy. */
  public boolean isCopied(int block) {
    return passage.tokens().isWordless(block)
        ? passage.tokens().start(block) < passage.tokens().end(block)
            && passage.isCovered(second, block)
        : passage.coverage(second, block) >= SAME;
  }

  /** How much of the words of the blocks that are copies stands in the other copy, 0 to 1. */
  public double similarity() {
    double all = 0;
    double matched = 0;
    for (int block = first; block <= last; block++) {
      if (isCopied(block)) {
        all += weight(block);
        matched += passage.matched(second, block);
      }
    }
    return all == 0 ? 0 : matched / all;
  }

  /** The weight of all words that stand in the other copy too. */
  double matched() {
    double matched = 0;
    for (int block = first; block <= last; block++) {
      matched += passage.matched(second, block);
    }
    return matched;
  }

  /** How much of its words is in blocks that are copies, 0 to 1. */
  double share() {
    double all = 0;
    double copied = 0;
    for (int block = first; block <= last; block++) {
      all += weight(block);
      copied += isCopied(block) ? weight(block) : 0;
    }
    return all == 0 ? 0 : copied / all;
  }

  /** Like the share, but a block of which less than half was copied counts in part. */
  double traced() {
    double all = 0;
    double traced = 0;
    for (int block = first; block <= last; block++) {
      double copied = isCopied(block) ? 1 : passage.coverage(second, block) / SAME;
      all += weight(block);
      traced += weight(block) * copied;
    }
    return all == 0 ? 0 : traced / all;
  }

  /** How much of its words, 0 to 1, is in long runs that the other copy has nothing for. */
  double alone() {
    Tokens tokens = passage.tokens();
    double all = 0;
    double alone = 0;
    for (int block = first; block <= last; block++) {
      all += weight(block);
      int from = tokens.start(block);
      for (int i = from; i <= tokens.end(block); i++) {
        if (i == tokens.end(block) || passage.counterpart(second, i) >= 0) {
          double run = tokens.weight(from, i);
          alone += run >= LONG_RUN ? run : 0;
          from = i + 1;
        }
      }
    }
    return all == 0 ? 0 : alone / all;
  }

  /** The weight of a block's words. */
  public double weight(int block) {
    return passage.tokens().weight(passage.tokens().start(block), passage.tokens().end(block));
  }
}
