package org.deckle.repair.duplicates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Links pairs that follow each other on both sides into passages, longest first. */
final class Chains {

  /** So many blocks of its own may stand between two pairs of one passage. */
  private static final int GAP = 4;

  private final List<Unit> units;

  private Chains(List<Unit> units) {
    this.units = units;
  }

  static List<Chain> of(List<Unit> units, List<Pair> pairs) {
    return new Chains(units).link(pairs);
  }

  /** The best chain that ends with a pair. */
  private static final class Link {
    final Pair pair;
    Link before;
    double score;
    int secondStart;

    Link(Pair pair) {
      this.pair = pair;
      this.score = pair.weight() * pair.similarity();
      this.secondStart = pair.second().index();
    }
  }

  private List<Chain> link(List<Pair> pairs) {
    Map<Integer, List<Link>> bySecond = new HashMap<>();
    List<Link> links = new ArrayList<>();
    for (Pair pair : pairs) {
      Link link = new Link(pair);
      for (int back = 1; back <= GAP; back++) {
        for (Link other : bySecond.getOrDefault(pair.second().index() - back, List.of())) {
          follow(link, other);
        }
      }
      links.add(link);
      bySecond.computeIfAbsent(pair.second().index(), k -> new ArrayList<>()).add(link);
    }
    links.sort(
        Comparator.comparingDouble((Link l) -> -l.score)
            .thenComparingInt(l -> l.pair.second().index())
            .thenComparingInt(l -> l.pair.first().index()));
    Set<Link> used = new HashSet<>();
    List<Chain> chains = new ArrayList<>();
    for (Link link : links) {
      if (!used.contains(link)) {
        chains.add(chain(link, used));
      }
    }
    return chains;
  }

  private static void follow(Link link, Link other) {
    int step = link.pair.first().index() - other.pair.first().index();
    boolean apart = link.pair.first().index() < other.secondStart;
    double score = other.score + link.pair.weight() * link.pair.similarity();
    if (step >= 1 && step <= GAP && apart && score > link.score) {
      link.before = other;
      link.score = score;
      link.secondStart = other.secondStart;
    }
  }

  private Chain chain(Link last, Set<Link> used) {
    Deque<Pair> pairs = new ArrayDeque<>();
    for (Link l = last; l != null && used.add(l); l = l.before) {
      pairs.addFirst(l.pair);
    }
    return widen(new ArrayList<>(pairs));
  }

  /**
   * Takes in the short blocks that say the same at both ends and in the gaps: headings, pictures,
   * rules.
   */
  private Chain widen(List<Pair> pairs) {
    List<Pair> wide = new ArrayList<>();
    Pair head = pairs.get(0);
    Pair tail = pairs.get(pairs.size() - 1);
    int i = head.first().index() - 1;
    int j = head.second().index() - 1;
    while (i >= 0 && j > tail.first().index() && units.get(i).says(units.get(j))) {
      wide.add(0, new Pair(units.get(i--), units.get(j--), 1));
    }
    for (int k = 0; k < pairs.size(); k++) {
      if (k > 0) {
        fill(pairs.get(k - 1), pairs.get(k), wide);
      }
      wide.add(pairs.get(k));
    }
    int secondStart = wide.get(0).second().index();
    i = tail.first().index() + 1;
    j = tail.second().index() + 1;
    while (i < secondStart && j < units.size() && units.get(i).says(units.get(j))) {
      wide.add(new Pair(units.get(i++), units.get(j++), 1));
    }
    return new Chain(wide);
  }

  private void fill(Pair from, Pair to, List<Pair> wide) {
    int j = from.second().index() + 1;
    for (int i = from.first().index() + 1; i < to.first().index(); i++) {
      for (int k = j; k < to.second().index(); k++) {
        if (units.get(i).says(units.get(k))) {
          wide.add(new Pair(units.get(i), units.get(k), 1));
          j = k + 1;
          break;
        }
      }
    }
  }
}
