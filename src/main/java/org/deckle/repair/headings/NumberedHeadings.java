package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;

/**
 * Makes headings of lines that are numbered in sequence: "3.2 The Lamp", "1. Introduction". A
 * number proves nothing; that all of them count up, with text between, does.
 */
public final class NumberedHeadings implements Repair {

  static final String NAME = "numbered-headings";

  /** So much text stands behind each of them as a rule, in letters. */
  private static final int SECTION = 200;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.HEADINGS_MARKED);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<NumberedLine> titled = lines(survey, NumberedLine::titled);
    List<NumberedLine> sequence = NumberSequence.withGaps(titled);
    if (sequence.isEmpty()) {
      sequence = NumberSequence.withGaps(titled.stream().filter(l -> l.depth() > 1).toList());
    }
    return promoted(sequence);
  }

  static List<NumberedLine> lines(
      Survey survey, Function<Element, Optional<NumberedLine>> reading) {
    return withoutLists(survey.blocks().stream().flatMap(b -> reading.apply(b).stream()).toList());
  }

  /** Neighbours on one level are a list of contents or of steps. */
  private static List<NumberedLine> withoutLists(List<NumberedLine> lines) {
    List<NumberedLine> kept = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean goesOn =
          i < lines.size()
              && lines.get(i).block().previousElementSibling() == lines.get(i - 1).block();
      if (!goesOn) {
        List<NumberedLine> run = lines.subList(start, i);
        if (!isList(run)) {
          kept.addAll(run);
        }
        start = i;
      }
    }
    return kept;
  }

  /** A section may be empty, so that its heading stands right over the next: one is no list. */
  private static boolean isList(List<NumberedLine> run) {
    int level = 0;
    boolean deep = true;
    for (int k = 1; k < run.size(); k++) {
      level += run.get(k).depth() <= run.get(k - 1).depth() ? 1 : 0;
      deep &= run.get(k).depth() > 1;
    }
    return level > (deep ? 1 : 0);
  }

  private static boolean haveText(List<NumberedLine> lines) {
    Set<Element> own = Collections.newSetFromMap(new IdentityHashMap<>());
    lines.forEach(l -> own.add(l.block()));
    long sections =
        lines.stream().filter(l -> PlainHeading.textBehind(l.block(), own) >= SECTION).count();
    return sections * 10 >= lines.size() * 6L;
  }

  /** That lines become headings, if there is text between them. */
  static List<Proposal> promoted(List<NumberedLine> lines) {
    if (lines.isEmpty() || !haveText(lines)) {
      return List.of();
    }
    int above = lines.stream().mapToInt(l -> PlainHeading.levelAbove(l.block())).max().orElse(0);
    int depth = lines.stream().mapToInt(NumberedLine::depth).min().orElse(1);
    String why =
        "The line stands alone, and it is one of "
            + lines.size()
            + " whose numbers count up, with text between.";
    return lines.stream()
        .map(l -> l.heading().promoted(Math.min(6, above + 1 + l.depth() - depth), why, 0.9))
        .toList();
  }
}
