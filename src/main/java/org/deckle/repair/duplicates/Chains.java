package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Strings segments together that are a passage and its copy. */
final class Chains {

  /** In words: a wider gap between two segments ends the passage, however long it is. */
  private static final double GAP = 300;

  /** In words: a gap that may follow the shortest segment. */
  private static final double SMALL_GAP = 40;

  /** How much a word of a gap counts against going on. */
  private static final double GAP_COST = 0.02;

  /** Lighter chains are chance. */
  private static final double LEAST = 12;

  private static final int LOOK_BACK = 200;
  private static final int LOOK_AHEAD = 50;

  private final Tokens tokens;
  private final Segment[] byStart;
  private final Integer[] byEnd;
  private final double[] best;
  private final int[] previous;
  private final int[] firstB;

  private Chains(Tokens tokens, List<Segment> segments) {
    this.tokens = tokens;
    byStart = segments.toArray(Segment[]::new);
    Arrays.sort(byStart, Comparator.comparingInt(Segment::a).thenComparingInt(Segment::b));
    byEnd = new Integer[byStart.length];
    Arrays.setAll(byEnd, i -> i);
    Arrays.sort(
        byEnd, Comparator.<Integer>comparingInt(i -> byStart[i].aEnd()).thenComparing(i -> i));
    best = new double[byStart.length];
    previous = new int[byStart.length];
    firstB = new int[byStart.length];
  }

  /** Passages and their copies, heaviest first. */
  static List<Chain> of(Tokens tokens, List<Segment> segments) {
    Chains chains = new Chains(tokens, segments);
    chains.score();
    List<Chain> joined = chains.join(chains.extract());
    joined.sort(
        Comparator.comparingDouble(Chain::weight)
            .reversed()
            .thenComparingInt(c -> c.first().a())
            .thenComparingInt(c -> c.first().b()));
    return joined;
  }

  private void score() {
    for (int i = 0; i < byStart.length; i++) {
      Segment s = byStart[i];
      best[i] = tokens.weight(s.a(), s.aEnd());
      previous[i] = -1;
      firstB[i] = s.b();
      double own = best[i];
      int at = endsBefore(s.a() + s.length() / 2);
      for (int n = 0; at >= 0 && n < LOOK_BACK; at--, n++) {
        int p = byEnd[at];
        if (gap(byStart[p].aEnd(), s.a()) > GAP) {
          break;
        }
        double score = best[p] + own - cost(byStart[p], s) - beyond(s, firstB[p]);
        if (score > best[i] && p < i && follows(p, s)) {
          best[i] = score;
          previous[i] = p;
          firstB[i] = firstB[p];
        }
      }
    }
  }

  /** The last segment, by end, that ends at or before a position; -1 when there is none. */
  private int endsBefore(int position) {
    int low = 0;
    int high = byEnd.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byStart[byEnd[middle]].aEnd() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private boolean follows(int p, Segment s) {
    Segment before = byStart[p];
    int overlap = overlap(before, s);
    return before.a() < s.a()
        && before.b() < s.b()
        && overlap * 2 <= s.length()
        && s.a() + s.length() / 2 < firstB[p]
        && Math.max(gap(before.aEnd(), s.a()), gap(before.bEnd(), s.b()))
            <= most(best[p] + tokens.weight(s.a(), s.aEnd()));
  }

  /** What a segment of the first copy has of the second, which begins right behind it. */
  private double beyond(Segment s, int firstB) {
    return tokens.weight(Math.min(firstB, s.aEnd()), s.aEnd());
  }

  /** The gap that may be between two parts of a chain: the heavier they are, the wider. */
  private static double most(double parts) {
    return Math.min(GAP, SMALL_GAP + parts / 2);
  }

  private double gap(int from, int to) {
    return tokens.weight(Math.min(from, to), to);
  }

  private static int overlap(Segment before, Segment s) {
    return Math.max(0, Math.max(before.aEnd() - s.a(), before.bEnd() - s.b()));
  }

  private double cost(Segment before, Segment s) {
    double gaps = gap(before.aEnd(), s.a()) + gap(before.bEnd(), s.b());
    int overlap = overlap(before, s);
    return GAP_COST * gaps + tokens.weight(s.a(), s.a() + Math.min(overlap, s.length()));
  }

  private List<Chain> extract() {
    Integer[] order = new Integer[byStart.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.<Integer>comparingDouble(i -> -best[i]).thenComparing(i -> i));
    boolean[] used = new boolean[byStart.length];
    List<Chain> chains = new ArrayList<>();
    for (int end : order) {
      List<Segment> segments = new ArrayList<>();
      for (int i = end; i >= 0 && !used[i]; i = previous[i]) {
        used[i] = true;
        segments.add(byStart[i]);
      }
      Collections.reverse(segments);
      Chain chain = trimmed(segments);
      if (chain.weight() >= LEAST) {
        chains.add(chain);
      }
    }
    return chains;
  }

  /** Takes away from each segment what the one before, or the second copy, has already. */
  private Chain trimmed(List<Segment> segments) {
    List<Segment> apart = new ArrayList<>();
    double weight = 0;
    for (Segment s : segments) {
      Segment own = apart.isEmpty() ? s : s.from(overlap(apart.get(apart.size() - 1), s));
      own = apart.isEmpty() ? own : own.upTo(apart.get(0).b());
      if (own.length() <= 0) {
        break;
      }
      apart.add(own);
      weight += tokens.weight(own.a(), own.aEnd());
    }
    return new Chain(apart, weight);
  }

  /** Joins chains that go on with each other behind a gap that is small against both. */
  private List<Chain> join(List<Chain> chains) {
    List<Chain> open = new ArrayList<>(chains);
    open.sort(
        Comparator.<Chain>comparingInt(c -> c.first().a()).thenComparingInt(c -> c.first().b()));
    for (int i = 0; i < open.size(); i++) {
      Chain chain = open.get(i);
      for (int j = i + 1; chain != null && j < open.size() && j <= i + LOOK_AHEAD; j++) {
        Chain next = open.get(j);
        if (next != null && goesOn(chain, next)) {
          open.set(j, chain.then(next));
          open.set(i, null);
          chain = null;
        }
      }
    }
    open.removeIf(Objects::isNull);
    return open;
  }

  private boolean goesOn(Chain chain, Chain next) {
    int a = chain.last().aEnd();
    int b = chain.last().bEnd();
    double most = Math.min(chain.weight(), next.weight()) / 2;
    return next.first().a() >= a
        && next.first().b() >= b
        && next.last().aEnd() <= chain.first().b()
        && tokens.weight(a, next.first().a()) <= most
        && tokens.weight(b, next.first().b()) <= most;
  }
}
