package org.deckle.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Manuscript;
import org.deckle.repair.duplicates.Copy;
import org.deckle.repair.duplicates.Passage;
import org.deckle.report.Finding;
import org.deckle.report.Findings;
import org.jsoup.nodes.Element;

/** Takes copies out of a manuscript and says so. Works on one snapshot of the blocks. */
final class DuplicateRemoval {

  private final Manuscript manuscript;
  private final List<Element> blocks;
  private final Set<String> seen;
  private final Findings findings;
  private final Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final boolean[] touched;
  private final Map<Integer, List<Element>> behind = new HashMap<>();
  private final DuplicateLinks links = new DuplicateLinks();
  private boolean changed;

  /**
   * Works on a snapshot.
   *
   * @param seen ids and places of the findings that earlier rounds made; new ones are added
   */
  DuplicateRemoval(
      Manuscript manuscript, List<Element> blocks, Set<String> seen, Findings findings) {
    this.manuscript = manuscript;
    this.blocks = blocks;
    this.seen = seen;
    this.findings = findings;
    this.touched = new boolean[blocks.size()];
  }

  /** Takes a copy out, unless one of the two has changed in this round or the author forbids it. */
  void remove(Copy copy) {
    if (isTouched(copy)) {
      changed = true;
      return;
    }
    DuplicatePlan plan = DuplicatePlan.of(copy, blocks);
    Finding finding = DuplicateFindings.removed(copy, blocks, plan.changes(), plan.moved().size());
    if (!seen.add(finding.id() + " " + finding.place()) || !findings.accepts(finding)) {
      return;
    }
    changed = true;
    plan.removed().forEach(block -> drop(copy, block));
    plan.differing().forEach(block -> ask(copy, block));
    plan.moved().forEach(this::moveBehind);
    for (int i = copy.first(); i <= copy.last(); i++) {
      touched[i] = true;
    }
  }

  private boolean isTouched(Copy copy) {
    for (int i = copy.first(); i <= copy.last(); i++) {
      if (touched[i]) {
        return true;
      }
    }
    Passage passage = copy.passage();
    for (int i = passage.first(!copy.second()); i <= passage.last(!copy.second()); i++) {
      if (touched[i]) {
        return true;
      }
    }
    return false;
  }

  private void drop(Copy copy, int block) {
    Element element = blocks.get(block);
    int kept = copy.passage().counterpartBlock(copy.second(), block);
    gone.add(element);
    if (kept >= 0) {
      links.lead(element, blocks.get(kept));
      DuplicateMarkup.pass(element, blocks.get(kept));
    }
  }

  private void ask(Copy copy, int block) {
    int kept = copy.passage().counterpartBlock(copy.second(), block);
    Element own = blocks.get(block);
    Element other = blocks.get(kept);
    Finding question = DuplicateFindings.differing(copy, block, blocks);
    String answer = findings.answer(question).orElse("");
    String mine = copy.second() ? DuplicateFindings.KEEP_SECOND : DuplicateFindings.KEEP_FIRST;
    if (answer.equals(DuplicateFindings.KEEP_BOTH)) {
      moveBehind(block, kept);
    } else if (answer.equals(mine)) {
      moveBehind(block, kept);
      gone.add(other);
      links.lead(other, own);
    } else {
      gone.add(own);
      links.lead(own, other);
    }
  }

  private void moveBehind(int block, int anchor) {
    gone.add(blocks.get(block));
    behind.computeIfAbsent(anchor, a -> new ArrayList<>()).add(blocks.get(block));
  }

  /** Notes a passage that is long enough to be worth a word, and stays. */
  void keep(Copy copy, double evidence) {
    if (evidence >= DuplicateFindings.WORTH_A_WORD && !isTouched(copy)) {
      findings.add(DuplicateFindings.kept(copy, blocks));
    }
  }

  /** Carries all out in one go; whether there was anything. */
  boolean finish() {
    Element body = manuscript.body();
    if (!gone.isEmpty()) {
      List<Element> all = new ArrayList<>(blocks.size());
      for (int i = 0; i < blocks.size(); i++) {
        if (!gone.contains(blocks.get(i))) {
          all.add(blocks.get(i));
        }
        all.addAll(behind.getOrDefault(i, List.of()));
      }
      body.empty();
      body.appendChildren(all);
    }
    links.follow(body);
    return changed;
  }
}
