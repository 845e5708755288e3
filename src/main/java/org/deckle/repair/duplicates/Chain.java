package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.List;

/**
 * Segments in the same order at both places: a passage and its copy, with small gaps.
 *
 * @param segments not empty, not overlapping, ascending on both sides
 * @param weight of all segments
 */
record Chain(List<Segment> segments, double weight) {

  Chain {
    segments = List.copyOf(segments);
  }

  Segment first() {
    return segments.get(0);
  }

  Segment last() {
    return segments.get(segments.size() - 1);
  }

  /** What is left without the lighter of the first and the last segment; there are two at least. */
  Chain withoutLighterEnd() {
    boolean head = first().length() <= last().length();
    int size = segments.size();
    Segment gone = head ? first() : last();
    List<Segment> rest = head ? segments.subList(1, size) : segments.subList(0, size - 1);
    int length = segments.stream().mapToInt(Segment::length).sum();
    return new Chain(rest, weight * (length - gone.length()) / length);
  }

  /** Both, one after the other. */
  Chain then(Chain next) {
    List<Segment> all = new ArrayList<>(segments);
    all.addAll(next.segments);
    return new Chain(all, weight + next.weight);
  }
}
