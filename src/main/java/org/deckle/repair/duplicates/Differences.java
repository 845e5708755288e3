package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** What two copies do not have in common. */
public final class Differences {

  /** From this share of names and numbers on, other words are meant, not slips or edits. */
  private static final double MEANT = 0.4;

  private final IntFunction<Set<String>> names;

  /**
   * Compares with the help of the text as it stands.
   *
   * @param names the folded words of a block that are numbers, or capitalised within a sentence
   */
  public Differences(IntFunction<Set<String>> names) {
    this.names = names;
  }

  /**
   * Whether two passages say the same of different things: where the words differ, a name or number
   * stands against another.
   *
   * @param throughout whether most blocks must differ so; an edited copy has one or two numbers
   *     changed, a form that was filled in twice has others everywhere
   */
  boolean areParallel(Copy copy, boolean throughout) {
    int meant = 0;
    int all = 0;
    int blocks = 0;
    int named = 0;
    for (int block = copy.first(); block <= copy.last(); block++) {
      int other = copy.passage().counterpartBlock(copy.second(), block);
      if (other < 0 || !copy.isCopied(block)) {
        continue;
      }
      List<String> here = own(copy.passage(), copy.second(), block);
      List<String> there = own(copy.passage(), !copy.second(), other);
      int names = here.isEmpty() || there.isEmpty() ? 0 : names(block, here, other, there);
      all += here.size() + there.size();
      meant += names;
      blocks++;
      named += names > 0 ? 1 : 0;
    }
    return all > 0 && meant >= MEANT * all && (!throughout || named * 2 > blocks);
  }

  /** The words on both sides that are names or numbers, as far as one stands against another. */
  private int names(int block, List<String> here, int other, List<String> there) {
    Set<String> namesHere = names.apply(block);
    Set<String> namesThere = names.apply(other);
    return 2 * Math.min(count(here, namesHere, namesThere), count(there, namesThere, namesHere));
  }

  private static int count(List<String> words, Set<String> names, Set<String> others) {
    return (int) words.stream().filter(w -> names.contains(w) && !others.contains(w)).count();
  }

  /** The words of a block that the other copy does not have at their place, in order. */
  private static List<String> own(Passage passage, boolean second, int block) {
    List<String> own = new ArrayList<>();
    Tokens tokens = passage.tokens();
    for (int i = tokens.start(block); i < tokens.end(block); i++) {
      if (!tokens.isPicture(i) && passage.counterpart(second, i) < 0) {
        own.add(tokens.word(i));
      }
    }
    return own;
  }
}
