package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where the same words stand at two places, by the rare short runs of words that both have.
 *
 * <p>A run that stands at many places says nothing and is left out, so that the number of pairs
 * stays proportional to the text whatever the text repeats.
 */
final class Seeds {

  /** The weight of a run: long enough to be rare, short enough to survive edits. */
  private static final double RUN = 5;

  /** So many tokens are a run in any script: letters that are words weigh less. */
  private static final int LETTERS = 7;

  private static final double LEAST = 4;

  private static final int RARE = 16;
  private static final int ALL_PAIRS = 4;
  private static final int POSITION_BITS = 28;
  private static final int MOST = 1 << POSITION_BITS;

  private final Tokens tokens;
  private final int[] ends;

  private Seeds(Tokens tokens) {
    this.tokens = tokens;
    this.ends = runEnds(tokens);
  }

  /** Maximal runs of equal tokens at two places, in order of the first place. */
  static List<Segment> of(Tokens tokens) {
    if (tokens.size() >= MOST) {
      throw new IllegalArgumentException("a text of over " + MOST + " words");
    }
    Seeds seeds = new Seeds(tokens);
    return seeds.extend(seeds.pairs(seeds.hashes()));
  }

  /** Where the run that starts at each position ends; -1 where the text ends before. */
  private static int[] runEnds(Tokens tokens) {
    int[] ends = new int[tokens.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      while (end < ends.length && tokens.weight(i, end) < (end - i < LETTERS ? RUN : LEAST)) {
        end++;
      }
      ends[i] = tokens.weight(i, end) >= LEAST ? end : -1;
    }
    return ends;
  }

  /** For each run its hash, and in the low bits its position; sorted. */
  private long[] hashes() {
    long[] keys = new long[ends.length];
    int count = 0;
    for (int i = 0; i < ends.length; i++) {
      if (ends[i] >= 0 && !tokens.isPicture(i)) {
        keys[count++] = hash(i) << POSITION_BITS | i;
      }
    }
    long[] sorted = Arrays.copyOf(keys, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private long hash(int start) {
    long hash = 0;
    for (int i = start; i < ends[start]; i++) {
      hash = (hash ^ tokens.id(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** Pairs of positions with equal hashes, the first in the high half; sorted. */
  private long[] pairs(long[] keys) {
    LongList pairs = new LongList();
    int start = 0;
    for (int i = 1; i <= keys.length; i++) {
      if (i == keys.length || keys[i] >>> POSITION_BITS != keys[start] >>> POSITION_BITS) {
        addPairs(keys, start, i, pairs);
        start = i;
      }
    }
    return pairs.sorted();
  }

  private static void addPairs(long[] keys, int from, int to, LongList pairs) {
    int count = to - from;
    if (count < 2 || count > RARE) {
      return;
    }
    for (int i = from; i < to; i++) {
      int last = count <= ALL_PAIRS ? to : Math.min(to, i + 2);
      for (int j = i + 1; j < last; j++) {
        pairs.add((keys[i] & MOST - 1) << 32 | keys[j] & MOST - 1);
      }
    }
  }

  private List<Segment> extend(long[] pairs) {
    List<Segment> segments = new ArrayList<>();
    Map<Integer, Integer> done = new HashMap<>();
    for (long pair : pairs) {
      int a = (int) (pair >>> 32);
      int b = (int) pair;
      int covered = done.getOrDefault(b - a, 0);
      if (a < covered || !sameRun(a, b)) {
        continue;
      }
      int start = a;
      while (start > covered && tokens.id(start - 1) == tokens.id(start - 1 + b - a)) {
        start--;
      }
      int end = ends[a];
      while (end + b - a < tokens.size() && tokens.id(end) == tokens.id(end + b - a)) {
        end++;
      }
      done.put(b - a, end);
      for (int at = start; at < end; at += b - a) {
        segments.add(new Segment(at, at + b - a, Math.min(b - a, end - at)));
      }
    }
    return segments;
  }

  private boolean sameRun(int a, int b) {
    for (int i = 0; a + i < ends[a]; i++) {
      if (b + i >= tokens.size() || tokens.id(a + i) != tokens.id(b + i)) {
        return false;
      }
    }
    return true;
  }

  private static final class LongList {
    private long[] values = new long[1024];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    long[] sorted() {
      long[] all = Arrays.copyOf(values, size);
      Arrays.sort(all);
      return all;
    }
  }
}
