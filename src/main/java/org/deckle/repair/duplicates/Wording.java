package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.List;

/**
 * How the words of a group's own blocks differ from those kept.
 *
 * @param onlyOwn words that only the own blocks have, whole sentences aside
 * @param onlyKept words that only the blocks kept have, whole sentences aside
 * @param moving whole sentences that only the own blocks have
 * @param staying whole sentences that only the blocks kept have
 */
public record Wording(
    List<String> onlyOwn, List<String> onlyKept, List<Run> moving, List<Run> staying) {

  /** Compares; sentences are parted at the edges given. */
  public static Wording of(Group group, Edges edges) {
    List<Run> moving = Run.of(group, edges);
    List<Run> staying = Run.of(group.turned(), edges);
    return new Wording(
        only(group, moving, Integer.MIN_VALUE, Integer.MAX_VALUE),
        onlyKept(group, staying),
        moving,
        staying);
  }

  /** Whether the own blocks say nothing that those kept do not, and the other way round. */
  public boolean isSame() {
    return onlyOwn.isEmpty() && onlyKept.isEmpty();
  }

  /**
   * Where only the beginning or the end of a passage was pasted, what its first or last block lacks
   * outside is no difference.
   */
  private static List<String> onlyKept(Group group, List<Run> staying) {
    Tokens tokens = group.tokens();
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (int block : group.own()) {
      for (int i = tokens.start(block); i < tokens.wordsEnd(block); i++) {
        int other = group.counterpart(i);
        if (other >= 0) {
          from = Math.min(from, other);
          to = Math.max(to, other);
        }
      }
    }
    boolean first = group.own().contains(group.copy().first());
    boolean last = group.own().contains(group.copy().last());
    return only(
        group.turned(), staying, first ? from : Integer.MIN_VALUE, last ? to : Integer.MAX_VALUE);
  }

  private static List<String> only(Group group, List<Run> whole, int least, int most) {
    List<String> words = new ArrayList<>();
    Tokens tokens = group.tokens();
    for (int block : group.own()) {
      for (int i = tokens.start(block); i < tokens.wordsEnd(block); i++) {
        int at = i;
        if (i >= least
            && i <= most
            && group.counterpart(i) < 0
            && whole.stream().noneMatch(r -> r.takes(at))) {
          words.add(tokens.word(i));
        }
      }
    }
    return words;
  }
}
