package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.MovedIds;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;

/** What it takes to take copies out of a manuscript, and to say so. */
final class DuplicateRemoval {

  private final Survey survey;
  private final List<Element> blocks;
  private final MovedIds links;
  private final List<Proposal> proposals = new ArrayList<>();

  DuplicateRemoval(Survey survey) {
    this.survey = survey;
    this.blocks = survey.blocks();
    this.links = MovedIds.in(survey);
  }

  /** The proposals so far. */
  List<Proposal> proposals() {
    return proposals;
  }

  /**
   * Takes a copy out. What goes must be as the survey has it, and what stays for it must not have
   * gone: else it waits for the next round.
   */
  void remove(Copy copy) {
    DuplicatePlan plan = DuplicatePlan.of(copy, blocks, survey.pictures());
    List<Edit> edits = new ArrayList<>();
    plan.empty().forEach(block -> edits.add(new Edit.Remove(blocks.get(block))));
    List<DuplicateGroup> asked = new ArrayList<>();
    List<Element> stays = new ArrayList<>();
    List<Element> changed = new ArrayList<>(copied(copy));
    for (DuplicateGroup group : plan.copied()) {
      if (group.differs()) {
        asked.add(group);
      } else {
        edits.addAll(dropped(group));
      }
      (group.wording().moving().isEmpty() ? stays : changed).addAll(group.kept());
    }
    plan.moved().forEach((block, anchor) -> edits.add(moved(block, anchor)));
    Proposal removal =
        Proposal.of(DuplicateFindings.removed(copy, blocks, plan), edits)
            .claiming(changed)
            .relyingOn(stays)
            .needing(other(copy));
    proposals.add(removal);
    asked.forEach(group -> proposals.add(variant(group).after(removal)));
  }

  private List<Element> copied(Copy copy) {
    return blocks.subList(copy.first(), copy.last() + 1);
  }

  private List<Element> other(Copy copy) {
    Passage passage = copy.passage();
    return blocks.subList(passage.first(!copy.second()), passage.last(!copy.second()) + 1);
  }

  private Proposal variant(DuplicateGroup group) {
    String mine =
        group.group().copy().second()
            ? DuplicateFindings.KEEP_SECOND
            : DuplicateFindings.KEEP_FIRST;
    List<Integer> kept = group.group().kept();
    return Proposal.answered(
        DuplicateFindings.differing(group),
        given -> {
          String answer = given.orElse("");
          if (DuplicateFindings.keepsBoth(answer)) {
            int anchor = kept.get(kept.size() - 1);
            return group.group().own().stream().map(block -> moved(block, anchor)).toList();
          }
          return answer.equals(mine) ? exchanged(group) : dropped(group);
        });
  }

  private List<Edit> exchanged(DuplicateGroup group) {
    List<Edit> edits = new ArrayList<>(group.unitedOwn());
    int anchor = group.group().kept().get(0);
    group.group().own().forEach(block -> edits.add(moved(block, anchor)));
    for (Element element : group.kept()) {
      edits.addAll(links.lead(element, group.own().get(0)));
      edits.add(new Edit.Remove(element));
    }
    return edits;
  }

  private List<Edit> dropped(DuplicateGroup group) {
    List<Element> kept = group.kept();
    List<Edit> edits = new ArrayList<>(group.united());
    if (edits.isEmpty() && kept.size() == 1 && group.own().size() == 1) {
      edits.addAll(DuplicateMarkup.pass(group.own().get(0), kept.get(0)));
    }
    for (Element element : group.own()) {
      edits.addAll(links.lead(element, kept.get(0)));
      edits.add(new Edit.Remove(element));
    }
    return edits;
  }

  private Edit moved(int block, int anchor) {
    return new Edit.Insert(
        blocks.get(anchor), Edit.Side.AFTER, List.of(Content.keep(blocks.get(block))));
  }

  /** Notes a passage that is long enough to be worth a word, and stays. */
  void keep(Copy copy, double evidence) {
    if (evidence >= DuplicateFindings.WORTH_A_WORD) {
      proposals.add(
          Proposal.said(DuplicateFindings.kept(copy, blocks))
              .claiming(copied(copy))
              .needing(other(copy)));
    }
  }
}
