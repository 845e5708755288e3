package org.deckle.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deckle.book.Place;
import org.deckle.repair.duplicates.Copy;
import org.deckle.repair.duplicates.Tokens;
import org.deckle.report.Change;
import org.jsoup.nodes.Element;

/**
 * What becomes of the blocks of a copy when it is taken out.
 *
 * @param changes what stands for each block that goes
 * @param removed blocks that say nothing the other copy does not
 * @param differing blocks whose words differ from the other copy's
 * @param moved blocks that only this copy has, to the block of the other copy that they follow
 */
record DuplicatePlan(
    List<Change> changes,
    List<Integer> removed,
    List<Integer> differing,
    Map<Integer, Integer> moved) {

  static DuplicatePlan of(Copy copy, List<Element> blocks) {
    DuplicatePlan plan =
        new DuplicatePlan(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    Tokens tokens = copy.passage().tokens();
    int anchor = -1;
    for (int block = copy.first(); block <= copy.last(); block++) {
      boolean empty = tokens.start(block) == tokens.end(block);
      if (empty && blocks.get(block).id().isEmpty()) {
        plan.removed.add(block);
      } else if (empty || !copy.isCopied(block)) {
        if (anchor >= 0) {
          plan.moved.put(block, anchor);
        }
      } else {
        anchor = copy.passage().counterpartBlock(copy.second(), block);
        plan.changes.add(change(copy, block, blocks));
        boolean differs = DuplicateWords.differ(copy, block, blocks);
        (differs ? plan.differing : plan.removed).add(block);
      }
    }
    return plan;
  }

  private static Change change(Copy copy, int block, List<Element> blocks) {
    List<Element> kept = kept(copy, block, blocks);
    String text = kept.stream().map(Element::text).collect(Collectors.joining(" "));
    return Change.duplicate(blocks.get(block).text(), text, Place.of(kept.get(0)));
  }

  /** The blocks of the other copy that hold a block's words. */
  private static List<Element> kept(Copy copy, int block, List<Element> blocks) {
    Tokens tokens = copy.passage().tokens();
    Set<Integer> kept = new TreeSet<>();
    for (int i = tokens.start(block); i < tokens.end(block); i++) {
      int to = copy.passage().counterpart(copy.second(), i);
      if (to >= 0) {
        kept.add(tokens.block(to));
      }
    }
    return kept.stream().map(blocks::get).toList();
  }
}
