package org.deckle.repair.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.ParagraphLines;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.deckle.text.Sentences;
import org.jsoup.nodes.Element;

/**
 * Takes out what stood at the head and foot of a scanned book's pages: page numbers and running
 * heads. A paragraph that went over the page is one again.
 */
public final class PageFurniture implements Repair {

  @Override
  public String name() {
    return "page-breaks";
  }

  @Override
  public Set<State> gives() {
    return Set.of(State.PAGES_JOINED);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<PageLine> lines = PageLine.in(survey);
    boolean[] furniture = PageBreaks.find(lines);
    List<Proposal> proposals = new ArrayList<>();
    Proposal[] removals = new Proposal[furniture.length];
    Map<List<Object>, Integer> times = new HashMap<>();
    Map<Element, Set<Integer>> gone = new IdentityHashMap<>();
    for (int i = 0; i < furniture.length; i++) {
      if (furniture[i]) {
        PageLine line = lines.get(i);
        int time = times.merge(List.of(Place.of(line.block()), line.text()), 1, Integer::sum);
        Set<Integer> others = gone.computeIfAbsent(line.block(), b -> new HashSet<>());
        removals[i] = Proposal.of(finding(line, time), removal(line, others));
        proposals.add(removals[i]);
      }
    }
    for (int i = furniture.length - 1; i > 0; i--) {
      if (furniture[i] && !furniture[i - 1]) {
        int after = i;
        while (after < furniture.length && furniture[after]) {
          after++;
        }
        if (after < furniture.length) {
          List<Proposal> between = Arrays.asList(removals).subList(i, after);
          join(lines.get(i - 1), lines.get(after))
              .ifPresent(joined -> proposals.add(joined.after(between)));
        }
      }
    }
    return proposals;
  }

  /**
   * Takes out a line.
   *
   * @param gone the lines of its block that are taken out before it
   */
  private static List<Edit> removal(PageLine line, Set<Integer> gone) {
    if (line.whole()) {
      return List.of(new Edit.Remove(line.block()));
    }
    ParagraphLines own = ParagraphLines.of(line.block());
    for (int i = 0; i < own.size(); i++) {
      if (!gone.contains(i) && own.lines().get(i).text().equals(line.text())) {
        return own.removal(i, gone);
      }
    }
    return List.of();
  }

  /** The halves of a paragraph that the page break parted. Goes from the end, so halves add up. */
  private static Optional<Proposal> join(PageLine before, PageLine after) {
    Element first = before.block();
    Element second = after.block();
    if (first == second
        || !Blocks.isParagraph(second)
        || Blocks.isPictured(second)
        || !PageBreaks.isOpen(before, after.text())
            && !(before.text().length() >= 40 && !Sentences.isEnd(before.text()))) {
      return Optional.empty();
    }
    String joined = before.text() + " " + after.text();
    Finding finding =
        Finding.of(Code.UNWRAPPED, Place.of(second), joined)
            .what("“" + Texts.excerpt(end(joined, after.text())) + "” is one paragraph again.")
            .why("It broke off at the end of a page, within a sentence.")
            .confidence(0.9)
            .build();
    return Optional.of(Proposal.of(finding, new Edit.Merge(first, second, "\n")));
  }

  private static String end(String joined, String after) {
    int from = Math.max(0, joined.length() - after.length() - 30);
    return joined.substring(joined.indexOf(' ', from) + 1);
  }

  /** Each time that a line stands in a paragraph is a finding of its own. */
  private static Finding finding(PageLine line, int time) {
    boolean number = line.key().isEmpty();
    String key = "page " + line.text() + (time > 1 ? " " + time : "");
    return Finding.of(Code.RESIDUE, Place.of(line.block()), key)
        .what("“" + Texts.excerpt(line.text()) + "” was removed.")
        .why(
            number
                ? "It is a page number: such numbers count up, a page apart, and stand within"
                    + " sentences."
                : "It is a page's running head: it recurs, a page apart, and stands within"
                    + " sentences.")
        .confidence(0.9)
        .hint("Reject this if the line belongs to your text.")
        .change(Change.residue(line.text()))
        .build();
  }
}
