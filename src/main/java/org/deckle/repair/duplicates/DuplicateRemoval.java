package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Manuscript;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.repair.base.MovedIds;
import org.jsoup.nodes.Element;

/** Takes copies out of a manuscript and says so. Works on one snapshot of the blocks. */
final class DuplicateRemoval {

  /** What was done to a block in this round. */
  private enum State {
    UNTOUCHED,
    /** It stands for a block that went, and must not go itself. */
    STAYS,
    CHANGED
  }

  private final Manuscript manuscript;
  private final List<Element> blocks;
  private final Set<String> seen;
  private final Findings findings;
  private final Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final State[] state;
  private final Map<Integer, List<Element>> behind = new HashMap<>();
  private final MovedIds links = new MovedIds();
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
    this.state = new State[blocks.size()];
    Arrays.fill(state, State.UNTOUCHED);
  }

  /** Takes a copy out, unless one of the two has changed in this round or the author forbids it. */
  void remove(Copy copy) {
    if (isTouched(copy)) {
      changed = true;
      return;
    }
    DuplicatePlan plan = DuplicatePlan.of(copy, blocks, manuscript.pictures());
    Finding finding = DuplicateFindings.removed(copy, blocks, plan);
    if (!seen.add(finding.id() + " " + finding.place()) || !findings.accepts(finding)) {
      return;
    }
    changed = true;
    plan.empty().forEach(block -> gone.add(blocks.get(block)));
    plan.copied().forEach(this::settle);
    plan.moved().forEach(this::moveBehind);
    for (int i = copy.first(); i <= copy.last(); i++) {
      state[i] = State.CHANGED;
    }
  }

  /** What goes must be as it was, what stays must not have gone. */
  private boolean isTouched(Copy copy) {
    for (int i = copy.first(); i <= copy.last(); i++) {
      if (state[i] != State.UNTOUCHED) {
        return true;
      }
    }
    Passage passage = copy.passage();
    for (int i = passage.first(!copy.second()); i <= passage.last(!copy.second()); i++) {
      if (state[i] == State.CHANGED) {
        return true;
      }
    }
    return false;
  }

  private void settle(DuplicateGroup group) {
    group.group().kept().forEach(k -> state[k] = State.STAYS);
    String answer =
        group.differs() ? findings.answer(DuplicateFindings.differing(group)).orElse("") : "";
    String mine =
        group.group().copy().second()
            ? DuplicateFindings.KEEP_SECOND
            : DuplicateFindings.KEEP_FIRST;
    List<Integer> kept = group.group().kept();
    if (DuplicateFindings.keepsBoth(answer)) {
      group.group().own().forEach(block -> moveBehind(block, kept.get(kept.size() - 1)));
    } else if (answer.equals(mine)) {
      exchange(group);
    } else {
      drop(group);
    }
  }

  private void exchange(DuplicateGroup group) {
    group.uniteOwn();
    group.group().own().forEach(block -> moveBehind(block, group.group().kept().get(0)));
    group.group().kept().forEach(k -> state[k] = State.CHANGED);
    for (Element element : group.kept()) {
      gone.add(element);
      links.lead(element, group.own().get(0));
    }
  }

  private void drop(DuplicateGroup group) {
    List<Element> kept = group.kept();
    for (Element element : group.own()) {
      gone.add(element);
      links.lead(element, kept.get(0));
    }
    if (!group.wording().moving().isEmpty()) {
      group.unite();
      group.group().kept().forEach(k -> state[k] = State.CHANGED);
    } else if (kept.size() == 1 && group.own().size() == 1) {
      DuplicateMarkup.pass(group.own().get(0), kept.get(0));
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
