package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.jsoup.nodes.Element;

/**
 * What becomes of the blocks of a copy when it is taken out.
 *
 * @param copied blocks of which the other copy has the words, with those that stay for them
 * @param moved blocks that only this copy has, to the block of the other copy that they follow
 * @param empty blocks that say and show nothing
 */
record DuplicatePlan(
    List<DuplicateGroup> copied, Map<Integer, Integer> moved, List<Integer> empty) {

  static DuplicatePlan of(Copy copy, List<Element> blocks, Pictures pictures) {
    DuplicatePlan plan =
        new DuplicatePlan(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    int anchor = -1;
    for (Group group : Group.of(copy)) {
      if (!group.isAlone() && !hasOwnPicture(group, blocks, pictures)) {
        plan.copied.add(DuplicateGroup.of(group, blocks));
        anchor = group.kept().get(group.kept().size() - 1);
        continue;
      }
      for (int block : group.own()) {
        if (isEmpty(copy.passage().tokens(), block) && blocks.get(block).id().isEmpty()) {
          plan.empty.add(block);
        } else if (anchor >= 0) {
          plan.moved.put(block, anchor);
        }
      }
    }
    return plan;
  }

  private static boolean isEmpty(Tokens tokens, int block) {
    return tokens.start(block) == tokens.end(block);
  }

  /** A picture that is there and that the other copy does not show must not go. */
  private static boolean hasOwnPicture(Group group, List<Element> blocks, Pictures pictures) {
    return group.hasOwnPicture()
        && group.own().stream()
            .flatMap(block -> blocks.get(block).select("img").stream())
            .anyMatch(img -> pictures.resolve(img.attr("src"), Place.of(img)).isThere());
  }

  /** What stands for each block that goes without a question. */
  List<Change> changes() {
    return copied.stream()
        .filter(g -> !g.differs())
        .map(g -> Change.duplicate(g.ownText(), g.unitedText(), g.keptPlace()))
        .toList();
  }

  /** How many sentences that only this copy has are moved into paragraphs of the other. */
  int sentences() {
    return copied.stream().mapToInt(g -> g.wording().moving().size()).sum();
  }
}
