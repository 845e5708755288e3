package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;

/**
 * Makes headings of plain lines that number a division of the book: "Part I: The Storm", "CHAPTER
 * SEVEN", "Глава 3", "第三章". Headings that are marked up already stay as they are.
 */
public final class Headings implements Repair {

  static final String NAME = "headings";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<State> gives() {
    return Set.of(State.HEADINGS_MARKED);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<HeadingCandidate> candidates = HeadingCandidate.in(survey);
    HeadingLevels levels = HeadingLevels.of(survey, candidates);
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      HeadingCandidate candidate = candidates.get(i);
      Optional<HeadingCandidate> next =
          i + 1 < candidates.size()
                  && candidate.block().nextElementSibling() == candidates.get(i + 1).block()
              ? Optional.of(candidates.get(i + 1))
              : Optional.empty();
      proposals.add(
          next.isPresent() && candidate.isRepeatedBy(next.get())
              ? joinedWith(candidate, next.get())
              : promoted(candidate, levels.of(candidate.line().division().kind())));
    }
    return proposals;
  }

  /** "Book One, Chapter Seven" over "Chapter Seven: Title": the outer division is a kicker. */
  private static Proposal joinedWith(HeadingCandidate upper, HeadingCandidate lower) {
    String repeated = upper.line().division().label();
    Finding finding =
        Finding.of(Code.HEADING_REPEATED, Place.of(upper.block()), upper.text())
            .what("“" + repeated + "” stood twice; the two lines are one heading now.")
            .why("The line below it begins with the same number: “" + lower.text() + "”.")
            .confidence(0.95)
            .change(Change.duplicate(repeated, lower.text(), Place.of(lower.block())))
            .build();
    return Proposal.of(finding, kicker(upper));
  }

  private static List<Edit> kicker(HeadingCandidate candidate) {
    Element block = candidate.block();
    String outer = candidate.outer();
    return outer.isEmpty()
        ? List.of(new Edit.Remove(block))
        : List.of(
            new Edit.Fill(block, List.of(Content.text(outer))),
            new Edit.SetAttribute(
                block, "class", (block.className() + " " + Vocabulary.CLASS_KICKER).strip()));
  }

  private static Proposal promoted(HeadingCandidate candidate, int level) {
    String title = candidate.title();
    Finding finding =
        Finding.of(
                candidate.isSure() ? Code.HEADING : Code.HEADING_DOUBTFUL,
                Place.of(candidate.block()),
                candidate.text())
            .what("“" + Texts.excerpt(candidate.text()) + "”: a heading of level " + level + ".")
            .why(candidate.why())
            .confidence(candidate.isSure() ? 0.95 : 0.5)
            .hint(candidate.isSure() ? "" : "Accept this to make the line a heading.")
            .changes(changes(candidate, title))
            .build();
    return Proposal.of(finding, heading(candidate, title, level));
  }

  private static List<Change> changes(HeadingCandidate candidate, String title) {
    List<Change> changes = new ArrayList<>();
    Place place = Place.of(candidate.block());
    String after = (candidate.line().division().label() + " " + title).strip();
    String before = candidate.text();
    if (candidate.titleBlock().isPresent()) {
      before += " " + Blocks.text(candidate.titleBlock().get());
    }
    String outer = candidate.outer();
    changes.add(Change.replaced(before, outer.isEmpty() ? after : outer + ", " + after, place));
    return changes;
  }

  private static List<Edit> heading(HeadingCandidate candidate, String title, int level) {
    Element block = candidate.block();
    List<Content> instead = new ArrayList<>();
    String outer = candidate.outer();
    if (candidate.isPlain() && !outer.isEmpty()) {
      instead.add(
          Content.element("p", Content.text(outer))
              .with(Vocabulary.SRC, block.attr(Vocabulary.SRC))
              .with("class", Vocabulary.CLASS_KICKER));
    }
    List<Content> inner =
        candidate.isPlain()
            ? HeadingLabels.labelled(candidate.line().division().label(), title)
            : Content.keepAll(block.childNodes());
    instead.add(Content.element("h" + level, inner).like(block));
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Replace(block, instead));
    candidate.titleBlock().ifPresent(below -> edits.add(new Edit.Remove(below)));
    return edits;
  }
}
