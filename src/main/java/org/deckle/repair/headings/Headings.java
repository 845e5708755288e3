package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Repair;
import org.jsoup.nodes.Element;

/**
 * Makes headings of plain lines that number a division of the book: "Part I: The Storm", "CHAPTER
 * SEVEN", "Глава 3", "第三章". Headings that are marked up already stay as they are.
 */
public final class Headings implements Repair {

  @Override
  public String name() {
    return "headings";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    List<HeadingCandidate> candidates = HeadingCandidate.in(manuscript);
    HeadingLevels levels = HeadingLevels.of(manuscript, candidates);
    for (int i = 0; i < candidates.size(); i++) {
      HeadingCandidate candidate = candidates.get(i);
      Optional<HeadingCandidate> next =
          i + 1 < candidates.size()
                  && candidate.block().nextElementSibling() == candidates.get(i + 1).block()
              ? Optional.of(candidates.get(i + 1))
              : Optional.empty();
      if (next.isPresent() && candidate.isRepeatedBy(next.get())) {
        joinWith(candidate, next.get(), findings);
      } else {
        promote(candidate, levels.of(candidate.line().division().kind()), findings);
      }
    }
    HeadingLabels.mark(manuscript);
  }

  /** "Book One, Chapter Seven" over "Chapter Seven: Title": the outer division is a kicker. */
  private static void joinWith(HeadingCandidate upper, HeadingCandidate lower, Findings findings) {
    String repeated = upper.line().division().label();
    Finding finding =
        Finding.of(Code.HEADING_REPEATED, Place.of(upper.block()), upper.text())
            .what("“" + repeated + "” stood twice; the two lines are one heading now.")
            .why("The line below it begins with the same number: “" + lower.text() + "”.")
            .confidence(0.95)
            .change(Change.duplicate(repeated, lower.text(), Place.of(lower.block())))
            .build();
    if (findings.accepts(finding)) {
      setKicker(upper);
    }
  }

  private static void setKicker(HeadingCandidate candidate) {
    String outer = candidate.outer();
    if (outer.isEmpty()) {
      candidate.block().remove();
    } else {
      candidate.block().text(outer).addClass(Vocabulary.CLASS_KICKER);
    }
  }

  private static void promote(HeadingCandidate candidate, int level, Findings findings) {
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
    if (findings.accepts(finding)) {
      write(candidate, title, level);
    }
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

  private static void write(HeadingCandidate candidate, String title, int level) {
    Element block = candidate.block();
    Element heading = new Element("h" + level);
    heading.attributes().addAll(block.attributes());
    if (candidate.isPlain()) {
      Element label = heading.appendElement("span").addClass(Vocabulary.CLASS_LABEL);
      label.text(candidate.line().division().label());
      if (!title.isEmpty()) {
        heading.appendText(" " + title);
      }
    } else {
      List.copyOf(block.childNodes()).forEach(heading::appendChild);
    }
    candidate.titleBlock().ifPresent(Element::remove);
    String outer = candidate.outer();
    if (candidate.isPlain() && !outer.isEmpty()) {
      Element kicker = new Element("p").addClass(Vocabulary.CLASS_KICKER).text(outer);
      kicker.attr(Vocabulary.SRC, block.attr(Vocabulary.SRC));
      block.before(kicker);
    }
    block.replaceWith(heading);
  }
}
