package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deckle.repair.base.Blocks;

/**
 * Finds the lines whose numbers count up. Some may be missing, a part of the text may have been
 * pasted twice, and parts may count anew.
 */
final class NumberSequence {

  /** Fewer lines are no sequence. */
  private static final int LEAST = 3;

  /** So many numbers may be missing between two lines. */
  private static final int MISSING = 3;

  private static final double COST_OF_MISSING = 0.25;

  /** What it takes to begin with another number than one: so many lines more. */
  private static final double COST_OF_JUMP = 2;

  private static final int LOOK_BACK = 60;

  private final List<NumberedLine> lines;
  private final double[] score;
  private final int[] before;
  private final int[] run;

  private NumberSequence(List<NumberedLine> lines) {
    this.lines = lines;
    score = new double[lines.size()];
    before = new int[lines.size()];
    run = new int[lines.size()];
  }

  /** The lines that count up with some missing; none when they are few or most lines do not. */
  static List<NumberedLine> withGaps(List<NumberedLine> lines) {
    return new NumberSequence(lines).counted();
  }

  /** The lines that count up from one; none when they are few or most lines do not. */
  static List<NumberedLine> strict(List<NumberedLine> lines) {
    List<NumberedLine> counted = new ArrayList<>();
    for (NumberedLine line : lines) {
      boolean goesOn =
          !counted.isEmpty() && line.missingSince(counted.get(counted.size() - 1)) == 0;
      if (goesOn || line.isFirst()) {
        counted.add(line);
      }
    }
    return counted.size() > 1 && isSteady(counted, lines) ? counted : List.of();
  }

  private static boolean isSteady(List<NumberedLine> counted, List<NumberedLine> lines) {
    return counted.size() * 10 >= lines.size() * 8;
  }

  private List<NumberedLine> counted() {
    int best = -1;
    for (int i = 0; i < lines.size(); i++) {
      score(i, best);
      best = best < 0 || score[i] > score[best] ? i : best;
    }
    List<NumberedLine> counted = new ArrayList<>();
    int longest = 0;
    for (int i = best; i >= 0; i = before[i]) {
      counted.add(lines.get(i));
      longest = Math.max(longest, run[i]);
    }
    Collections.reverse(counted);
    List<NumberedLine> all = withCopies(counted);
    return longest >= LEAST && isSteady(all, lines) ? all : List.of();
  }

  private void score(int i, int best) {
    NumberedLine line = lines.get(i);
    score[i] = (best < 0 ? 0 : score[best]) + 1 - (line.isFirst() ? 0 : COST_OF_JUMP);
    before[i] = best;
    run[i] = 1;
    for (int p = i - 1; p >= 0 && p >= i - LOOK_BACK; p--) {
      int missing = line.missingSince(lines.get(p));
      double with = score[p] + 1 - missing * COST_OF_MISSING;
      if (missing >= 0 && missing <= MISSING && with > score[i]) {
        score[i] = with;
        before[i] = p;
        run[i] = run[p] + 1;
      }
    }
  }

  /** A section that was pasted again has its number with it. */
  private List<NumberedLine> withCopies(List<NumberedLine> counted) {
    Set<String> texts = new HashSet<>();
    counted.forEach(l -> texts.add(Blocks.text(l.block())));
    return lines.stream().filter(l -> texts.contains(Blocks.text(l.block()))).toList();
  }
}
