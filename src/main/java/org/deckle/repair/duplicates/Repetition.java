package org.deckle.repair.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many blocks of a text have the same words as a block. */
public final class Repetition {

  private final int[] counts;

  /** Counts the blocks of a text by their words. */
  public Repetition(List<List<String>> texts) {
    Map<List<String>, int[]> byWords = new HashMap<>();
    for (List<String> words : texts) {
      byWords.computeIfAbsent(words, w -> new int[1])[0]++;
    }
    counts = texts.stream().mapToInt(words -> byWords.get(words)[0]).toArray();
  }

  /** How often a block's words stand as a block: 1 when only there. */
  int of(int block) {
    return counts[block];
  }

  /** The count of the middle one, by count, of the blocks of a copy; 0 for none. */
  int usual(Copy copy) {
    int[] run =
        IntStream.rangeClosed(copy.first(), copy.last())
            .filter(copy::isCopied)
            .map(this::of)
            .sorted()
            .toArray();
    return run.length == 0 ? 0 : run[run.length / 2];
  }
}
