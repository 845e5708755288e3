package org.deckle.repair.duplicates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Tells an edited copy from parallel text, that says the same of different things on purpose: the
 * steps for another system, the form of another year, what to do and what not to do.
 *
 * <p>In parallel text a number or name stands against another, or the same word stands against the
 * same other word in most blocks. Edits hit here and there.
 */
public final class Differences {

  /** From this share of meant words on, other things are meant, not slips or edits. */
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
   * Whether two passages say the same of different things.
   *
   * @param throughout whether most blocks must differ so; an edited copy has one or two numbers
   *     changed, a form that was filled in twice has others everywhere
   */
  boolean areParallel(Copy copy, boolean throughout) {
    List<Gap> gaps = Gap.of(copy);
    long blocks = IntStream.rangeClosed(copy.first(), copy.last()).filter(copy::isCopied).count();
    Set<List<List<String>>> constant = constant(copy, gaps, blocks);
    int meant = 0;
    int all = 0;
    Set<Integer> named = new HashSet<>();
    Map<Integer, Set<String>> known = new HashMap<>();
    for (Gap gap : gaps) {
      int size = gap.own().size() + gap.theirs().size();
      all += size;
      if (constant.contains(words(copy, gap)) || areNames(copy, gap, known)) {
        meant += size;
        named.add(gap.block());
      }
    }
    return all > 0 && meant >= MEANT * all && (!throughout || named.size() * 2L > blocks);
  }

  private boolean areNames(Copy copy, Gap gap, Map<Integer, Set<String>> known) {
    Set<String> here = known.computeIfAbsent(gap.block(), names::apply);
    Set<String> there = known.computeIfAbsent(gap.other(), names::apply);
    Tokens tokens = copy.passage().tokens();
    return gap.own().stream()
            .map(tokens::word)
            .anyMatch(w -> here.contains(w) && !there.contains(w))
        && gap.theirs().stream()
            .map(tokens::word)
            .anyMatch(w -> there.contains(w) && !here.contains(w));
  }

  /**
   * What stands against the same in most blocks; or against nothing, seldom against itself, and
   * nothing else does: edits put in and drop one word here and another there.
   */
  private static Set<List<List<String>>> constant(Copy copy, List<Gap> gaps, long blockCount) {
    Map<List<List<String>>, Set<Integer>> places = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    Tokens tokens = copy.passage().tokens();
    for (Gap gap : gaps) {
      places.computeIfAbsent(words(copy, gap), k -> new HashSet<>()).add(gap.block());
      gap.own().forEach(t -> counts.merge(tokens.word(t), 1, Integer::sum));
      gap.theirs().forEach(t -> counts.merge(tokens.word(t), 1, Integer::sum));
    }
    Map<String, Integer> same = new HashMap<>();
    for (int i = tokens.start(copy.first()); i < tokens.end(copy.last()); i++) {
      if (copy.passage().counterpart(copy.second(), i) >= 0 && counts.containsKey(tokens.word(i))) {
        same.merge(tokens.word(i), 1, Integer::sum);
      }
    }
    long oneSided = places.keySet().stream().filter(w -> w.contains(List.of())).count();
    Set<List<List<String>>> constant = new HashSet<>();
    places.forEach(
        (words, in) -> {
          boolean seldom =
              words.stream()
                  .flatMap(List::stream)
                  .anyMatch(w -> same.getOrDefault(w, 0) <= counts.get(w));
          boolean alone = oneSided == 1 && seldom;
          if (in.size() > 1
              && in.size() * 2L > blockCount
              && (alone || !words.contains(List.of()))) {
            constant.add(words);
          }
        });
    return constant;
  }

  private static List<List<String>> words(Copy copy, Gap gap) {
    Tokens tokens = copy.passage().tokens();
    return List.of(
        gap.own().stream().map(tokens::word).toList(),
        gap.theirs().stream().map(tokens::word).toList());
  }
}
