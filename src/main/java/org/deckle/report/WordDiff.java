package org.deckle.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Marks the words in which two passages differ. */
final class WordDiff {

  /** Longer passages are shown without marks: comparing takes quadratic time at worst. */
  private static final int LONGEST = 4_000;

  private WordDiff() {}

  /**
   * A run of text.
   *
   * @param differs whether the other side lacks it
   */
  record Piece(String text, boolean differs) {}

  /** Both sides, in runs. */
  record Sides(List<Piece> before, List<Piece> after) {}

  static Sides of(String before, String after) {
    List<String> a = Arrays.asList(before.strip().split("(?<=\\s)"));
    List<String> b = Arrays.asList(after.strip().split("(?<=\\s)"));
    if (after.isBlank() || a.size() > LONGEST || b.size() > LONGEST) {
      return new Sides(List.of(new Piece(before, false)), List.of(new Piece(after, false)));
    }
    boolean[] left = new boolean[a.size()];
    boolean[] right = new boolean[b.size()];
    for (AbstractDelta<String> delta : DiffUtils.diff(strip(a), strip(b)).getDeltas()) {
      mark(left, delta.getSource().getPosition(), delta.getSource().size());
      mark(right, delta.getTarget().getPosition(), delta.getTarget().size());
    }
    return new Sides(pieces(a, left), pieces(b, right));
  }

  private static List<String> strip(List<String> words) {
    return words.stream().map(String::strip).toList();
  }

  private static void mark(boolean[] marks, int from, int count) {
    Arrays.fill(marks, from, from + count, true);
  }

  private static List<Piece> pieces(List<String> words, boolean[] marks) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      run.append(words.get(i));
      if (i + 1 == words.size() || marks[i + 1] != marks[i]) {
        pieces.add(new Piece(run.toString(), marks[i]));
        run.setLength(0);
      }
    }
    return pieces;
  }
}
