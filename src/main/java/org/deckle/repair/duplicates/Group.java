package org.deckle.repair.duplicates;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Blocks of a copy and the blocks of the other copy that say the same. One and one as a rule; more
 * where paragraphs were split or joined, so that no part of one stands for the whole of another.
 *
 * @param copy what they are part of
 * @param own blocks of the copy, ascending
 * @param kept blocks of the other copy, ascending; none where a block stands nowhere else
 */
public record Group(Copy copy, List<Integer> own, List<Integer> kept) {

  /** With so many words in common two blocks belong together; fewer may be chance. */
  private static final double TOGETHER = 4;

  /** Sorted, immutable. */
  public Group {
    own = List.copyOf(own);
    kept = List.copyOf(kept);
  }

  /** The blocks of a copy in groups, in order of the first; what is not copied is alone. */
  public static List<Group> of(Copy copy) {
    Map<Integer, Open> byKept = new HashMap<>();
    Set<Open> all = new LinkedHashSet<>();
    for (int block = copy.first(); block <= copy.last(); block++) {
      Open open = new Open();
      open.own.add(block);
      all.add(open);
      Set<Integer> kept = copy.isCopied(block) ? counterparts(copy, block) : Set.of();
      for (int other : kept) {
        Open before = byKept.get(other);
        if (before != null && before != open) {
          before.takeIn(open);
          all.remove(open);
          open = before;
        }
        open.kept.add(other);
        for (int k : open.kept) {
          byKept.put(k, open);
        }
      }
    }
    return all.stream().map(o -> new Group(copy, List.copyOf(o.own), List.copyOf(o.kept))).toList();
  }

  private static final class Open {
    private final Set<Integer> own = new TreeSet<>();
    private final Set<Integer> kept = new TreeSet<>();

    void takeIn(Open other) {
      own.addAll(other.own);
      kept.addAll(other.kept);
    }
  }

  /** The block that has most of a block's words, and all that have more of them than by chance. */
  private static Set<Integer> counterparts(Copy copy, int block) {
    Passage passage = copy.passage();
    Map<Integer, Double> weights = new TreeMap<>();
    Tokens tokens = passage.tokens();
    for (int i = tokens.start(block); i < tokens.end(block); i++) {
      if (passage.isFirm(copy.second(), i, block)) {
        int other = tokens.block(passage.counterpart(copy.second(), i));
        weights.merge(other, tokens.weight(i), Double::sum);
      }
    }
    Set<Integer> blocks = new TreeSet<>();
    weights.forEach(
        (other, weight) -> {
          if (weight >= Math.min(TOGETHER, weight(tokens, other) / 2)) {
            blocks.add(other);
          }
        });
    int most = passage.counterpartBlock(copy.second(), block);
    if (most >= 0) {
      blocks.add(most);
    }
    return blocks;
  }

  private static double weight(Tokens tokens, int block) {
    return tokens.weight(tokens.start(block), tokens.end(block));
  }

  /** Whether the other copy has none of it. */
  public boolean isAlone() {
    return kept.isEmpty();
  }

  /** Seen from the other side: what stays and what goes change places. */
  Group turned() {
    Passage passage = copy.passage();
    boolean second = !copy.second();
    Copy other = new Copy(passage, second, passage.first(second), passage.last(second));
    return new Group(other, kept, own);
  }

  /** The token among the blocks kept that stands for one of a block of the copy; -1 for none. */
  int counterpart(int token) {
    int to = copy.passage().counterpart(copy.second(), token);
    return to >= 0 && kept.contains(tokens().block(to)) ? to : -1;
  }

  /** Whether each word and picture on both sides has one that stands for it. */
  public boolean isCovered() {
    return isCovered(own, copy.second()) && isCovered(kept, !copy.second());
  }

  private boolean isCovered(List<Integer> blocks, boolean second) {
    return blocks.stream().allMatch(block -> copy.passage().isCovered(second, block));
  }

  /** Whether the own blocks hold a picture that the blocks kept lack. */
  public boolean hasOwnPicture() {
    for (int block : own) {
      for (int i = tokens().wordsEnd(block); i < tokens().end(block); i++) {
        if (counterpart(i) < 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a token of the other copy stands for one of this. */
  boolean isMatchedThere(int token) {
    return copy.passage().counterpart(!copy.second(), token) >= 0;
  }

  /** The words of the text. */
  public Tokens tokens() {
    return copy.passage().tokens();
  }
}
