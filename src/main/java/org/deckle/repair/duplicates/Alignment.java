package org.deckle.repair.duplicates;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which token of a passage stands for which token of its copy. */
final class Alignment {

  /** Gaps of more tokens are not compared word by word: that takes quadratic time at worst. */
  private static final int LONGEST_GAP = 3_000;

  private final Tokens tokens;
  private final int aStart;
  private final int bStart;
  private final int[] aToB;
  private final int[] bToA;

  /** An alignment of two stretches of the text, with nothing matched yet. */
  Alignment(Tokens tokens, int aStart, int aEnd, int bStart, int bEnd) {
    this.tokens = tokens;
    this.aStart = aStart;
    this.bStart = bStart;
    aToB = new int[aEnd - aStart];
    bToA = new int[bEnd - bStart];
    Arrays.fill(aToB, -1);
    Arrays.fill(bToA, -1);
  }

  /** The token that stands for one of the first passage's; -1 for none. */
  int inB(int a) {
    return aToB[a - aStart];
  }

  /** The token that stands for one of the second passage's; -1 for none. */
  int inA(int b) {
    return bToA[b - bStart];
  }

  void match(int a, int b) {
    aToB[a - aStart] = b;
    bToA[b - bStart] = a;
  }

  /** Matches two passages that have the segments of a chain in common. */
  void matchAll(Chain chain, int aFrom, int aEnd, int bFrom, int bEnd) {
    int a = aFrom;
    int b = bFrom;
    for (Segment s : chain.segments()) {
      int length = Math.min(s.length(), Math.min(aEnd - s.a(), bEnd - s.b()));
      if (s.a() >= a && s.b() >= b && length > 0) {
        gap(a, s.a(), b, s.b());
        a = s.a();
        b = s.b();
        while (a < s.a() + length) {
          match(a++, b++);
        }
      }
    }
    gap(a, aEnd, b, bEnd);
  }

  /** Compares two stretches between segments. */
  void gap(int aFrom, int aTo, int bFrom, int bTo) {
    int a = aFrom;
    int b = bFrom;
    int aEnd = aTo;
    int bEnd = bTo;
    while (a < aEnd && b < bEnd && tokens.id(a) == tokens.id(b)) {
      match(a++, b++);
    }
    while (a < aEnd && b < bEnd && tokens.id(aEnd - 1) == tokens.id(bEnd - 1)) {
      match(--aEnd, --bEnd);
    }
    if (a == aEnd || b == bEnd || aEnd - a + bEnd - b > LONGEST_GAP) {
      return;
    }
    for (AbstractDelta<Integer> delta :
        DiffUtils.diff(ids(a, aEnd), ids(b, bEnd), true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        int from = a + delta.getSource().getPosition();
        int to = b + delta.getTarget().getPosition();
        for (int i = 0; i < delta.getSource().size(); i++) {
          match(from + i, to + i);
        }
      }
    }
  }

  /** Equal pictures stand for each other even where the words around them were not compared. */
  void matchPictures() {
    Map<Integer, Deque<Integer>> open = new HashMap<>();
    for (int b = bStart; b < bStart + bToA.length; b++) {
      if (tokens.isPicture(b) && inA(b) < 0) {
        open.computeIfAbsent(tokens.id(b), id -> new ArrayDeque<>()).add(b);
      }
    }
    for (int a = aStart; a < aStart + aToB.length && !open.isEmpty(); a++) {
      if (tokens.isPicture(a) && inB(a) < 0) {
        Deque<Integer> equal = open.get(tokens.id(a));
        if (equal != null && !equal.isEmpty()) {
          match(a, equal.remove());
        }
      }
    }
  }

  private List<Integer> ids(int from, int to) {
    List<Integer> ids = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      ids.add(tokens.id(i));
    }
    return ids;
  }
}
