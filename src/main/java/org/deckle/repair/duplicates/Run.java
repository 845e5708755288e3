package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whole sentences, or items of a list, that only one copy has, and where they belong in the other.
 *
 * @param block of the copy that has them
 * @param from the first token
 * @param to behind the last token
 * @param into the block of the other copy that they belong in
 * @param at the token there that they stand before; the end of the words when they come last
 * @param shift how far it was moved from the words without counterpart to be whole
 */
public record Run(int block, int from, int to, int into, int at, int shift) {

  /** A run may be shifted so far to be whole, over words that come before and at its end. */
  private static final int SHIFT = 30;

  /** The runs of a group's own blocks that fit into the blocks kept. */
  static List<Run> of(Group group, Edges edges) {
    List<Run> runs = new ArrayList<>();
    for (int block : group.own()) {
      int end = group.tokens().wordsEnd(block);
      int at = group.tokens().start(block);
      while (at < end) {
        int from = at;
        while (at < end && group.counterpart(at) < 0) {
          at++;
        }
        if (at > from) {
          Optional<Run> run = new Finder(group, edges, block, from, at).find();
          run.ifPresent(runs::add);
          at = run.map(Run::to).filter(to -> to > from).orElse(at);
        } else {
          at++;
        }
      }
    }
    return runs;
  }

  /** Whether a token belongs to the run, whichever of two equal stretches of words it is. */
  boolean takes(int token) {
    return token >= from - Math.max(0, shift) && token < to - Math.min(0, shift);
  }

  /** Looks for the shift with which a run is whole on both sides. */
  private record Finder(Group group, Edges edges, int block, int from, int to) {

    Optional<Run> find() {
      for (int shift = 0; shift >= -SHIFT && canShift(shift); shift--) {
        Optional<Run> run = shifted(shift);
        if (run.isPresent()) {
          return run;
        }
      }
      for (int shift = 1; shift <= SHIFT && canShift(shift); shift++) {
        Optional<Run> run = shifted(shift);
        if (run.isPresent()) {
          return run;
        }
      }
      return Optional.empty();
    }

    /** Whether one step more is possible: the word that comes in is the one that goes out. */
    private boolean canShift(int shift) {
      if (shift == 0) {
        return true;
      }
      int in = shift < 0 ? from + shift : to + shift - 1;
      int out = shift < 0 ? to + shift : from + shift - 1;
      return in >= group.tokens().start(block)
          && in < group.tokens().wordsEnd(block)
          && group.counterpart(in) >= 0
          && group.tokens().id(in) == group.tokens().id(out);
    }

    private Optional<Run> shifted(int shift) {
      int first = from + shift;
      int end = to + shift;
      if (!edges.isEdge(block, first) || !edges.isEdge(block, end)) {
        return Optional.empty();
      }
      int before =
          first == group.tokens().start(block)
              ? -1
              : group.counterpart((shift > 0 ? end : first) - 1);
      int behind = shift < 0 ? group.counterpart(first) : next(end);
      int beside = before >= 0 ? before : behind;
      if (beside < 0) {
        return Optional.empty();
      }
      int into = group.tokens().block(beside);
      return place(before, behind)
          .filter(at -> edges.isEdge(into, at))
          .map(at -> new Run(block, first, end, into, at, shift));
    }

    private int next(int end) {
      return end < group.tokens().wordsEnd(block) ? group.counterpart(end) : -1;
    }

    /** Where it belongs, given its neighbours over there; nowhere where other words stand there. */
    private Optional<Integer> place(int before, int behind) {
      Tokens tokens = group.tokens();
      if (before >= 0) {
        int at = before + 1;
        boolean last = at == tokens.wordsEnd(tokens.block(before));
        boolean fits = behind == at || last || behind < 0 && group.isMatchedThere(at);
        return fits ? Optional.of(at) : Optional.empty();
      }
      boolean first = behind == tokens.start(tokens.block(behind));
      return first || group.isMatchedThere(behind - 1) ? Optional.of(behind) : Optional.empty();
    }
  }
}
