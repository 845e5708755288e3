package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds pairs of blocks that share rare sequences of words. A sequence that stands in many blocks
 * says nothing and is passed over, so the work grows with the text and not with its square.
 */
final class Shingles {

  private static final int WORDS = 3;
  private static final int SIGNS = 6;

  /** A sequence in more blocks than this is a phrase of the book, not a trace of copying. */
  private static final int COMMON = 8;

  /** A block with fewer sequences has too little to be recognised by. */
  private static final int FEWEST = 6;

  /** A quarter of the words edited leaves three of seven sequences of three words. */
  private static final double SIMILAR = 0.28;

  private Shingles() {}

  static List<Pair> pairs(List<Unit> units) {
    Map<Long, List<Integer>> where = new HashMap<>();
    List<Set<Long>> all = new ArrayList<>(units.size());
    for (Unit unit : units) {
      Set<Long> own = of(unit);
      all.add(own);
      for (Long shingle : own) {
        List<Integer> places = where.computeIfAbsent(shingle, s -> new ArrayList<>(2));
        if (places.size() <= COMMON) {
          places.add(unit.index());
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (Unit unit : units) {
      pairs(unit, units, all, where, pairs);
    }
    return pairs;
  }

  private static void pairs(
      Unit unit,
      List<Unit> units,
      List<Set<Long>> all,
      Map<Long, List<Integer>> where,
      List<Pair> pairs) {
    Map<Integer, Integer> shared = new HashMap<>();
    Set<Long> own = all.get(unit.index());
    int rare = 0;
    for (Long shingle : own) {
      List<Integer> places = where.get(shingle);
      if (places.size() > COMMON) {
        continue;
      }
      rare++;
      for (int place : places) {
        if (place < unit.index()) {
          shared.merge(place, 1, Integer::sum);
        }
      }
    }
    int telling = rare;
    shared.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> {
              Unit other = units.get(e.getKey());
              double least = Math.max(FEWEST, Math.min(telling, all.get(other.index()).size()));
              double similarity = Math.min(1, e.getValue() / least);
              if (similarity >= SIMILAR && unit.prose() == other.prose()) {
                pairs.add(new Pair(other, unit, unit.says(other) ? 1 : similarity));
              }
            });
  }

  private static Set<Long> of(Unit unit) {
    List<String> words = unit.words();
    int n = unit.isIdeographic() ? SIGNS : WORDS;
    Set<Long> shingles = new HashSet<>(Math.max(16, words.size() * 2));
    for (int i = 0; i + n <= words.size(); i++) {
      long hash = 1125899906842597L;
      for (int k = i; k < i + n; k++) {
        hash = 31 * hash + words.get(k).hashCode();
        hash ^= hash >>> 29;
      }
      shingles.add(hash);
    }
    return shingles;
  }
}
