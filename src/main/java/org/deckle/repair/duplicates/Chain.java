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

  /** What is left without some tokens of the first segment, which may be all of it. */
  Chain withoutHead(int tokens) {
    List<Segment> rest = new ArrayList<>(segments);
    Segment first = rest.remove(0).from(tokens);
    if (first.length() > 0) {
      rest.add(0, first);
    }
    return ofWhich(rest, tokens);
  }

  /** What is left without some tokens of the last segment, which may be all of it. */
  Chain withoutTail(int tokens) {
    List<Segment> rest = new ArrayList<>(segments);
    Segment last = rest.remove(rest.size() - 1);
    if (last.length() > tokens) {
      rest.add(last.upTo(last.aEnd() - tokens));
    }
    return ofWhich(rest, tokens);
  }

  private Chain ofWhich(List<Segment> rest, int gone) {
    int length = segments.stream().mapToInt(Segment::length).sum();
    return new Chain(rest, weight * (length - gone) / length);
  }

  /** Both, one after the other. */
  Chain then(Chain next) {
    List<Segment> all = new ArrayList<>(segments);
    all.addAll(next.segments);
    return new Chain(all, weight + next.weight);
  }
}
