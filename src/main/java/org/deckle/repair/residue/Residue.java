package org.deckle.repair.residue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.deckle.repair.residue.ResiduePatterns.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Removes leftovers of forums, blogs, exports and scans: lines that stand alone and are no part of
 * the text. Quotations, code, verse and tables are left alone.
 */
public final class Residue implements Repair {

  static final String NAME = "residue";

  /** What is never a leftover, and what makes a block without text worth keeping. */
  static final Evaluator SOLID =
      QueryParser.parse("img, input, hr, table, pre, a[role=doc-noteref]");

  /** A block and what its text is. */
  private record Line(Element block, String text, Kind kind) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.MARKS_GONE);
  }

  @Override
  public Set<State> gives() {
    return Set.of(State.RESIDUE_GONE);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    ResiduePatterns patterns = ResiduePatterns.of(survey.language());
    List<Line> lines = new ArrayList<>();
    Map<String, Kind> known = new HashMap<>();
    for (Element block : survey.blocks()) {
      lines.add(line(block, patterns, known));
    }
    boolean[] gone = new boolean[lines.size()];
    boolean evidence = false;
    for (int i = 0; i < gone.length; i++) {
      gone[i] = lines.get(i).kind == Kind.SURE;
      evidence |= gone[i];
    }
    for (int i = 0; i < gone.length; i++) {
      gone[i] |= lines.get(i).kind == Kind.PAGE && evidence;
    }
    spread(lines, gone);
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < gone.length; i++) {
      Line line = lines.get(i);
      Edit removal = new Edit.Remove(line.block);
      if (gone[i]) {
        proposals.add(Proposal.of(ResidueLines.finding(Place.of(line.block), line.text), removal));
      } else if (line.kind == Kind.PAGE) {
        proposals.add(Proposal.of(question(line), removal));
      }
    }
    return proposals;
  }

  /** A line that is a leftover only beside another: twice through, so that runs go whole. */
  private static void spread(List<Line> lines, boolean[] gone) {
    for (int i = 1; i < gone.length; i++) {
      gone[i] |= lines.get(i).kind == Kind.NEAR && gone[i - 1];
    }
    for (int i = gone.length - 2; i >= 0; i--) {
      gone[i] |= lines.get(i).kind == Kind.NEAR && gone[i + 1];
    }
  }

  private static Line line(Element block, ResiduePatterns patterns, Map<String, Kind> known) {
    String text = Blocks.text(block);
    if (Blocks.contains(block, SOLID)) {
      return new Line(block, text, Kind.NONE);
    }
    if (Blocks.isTextBlock(block)) {
      return new Line(block, text, known.computeIfAbsent(text, patterns::kind));
    }
    if (Blocks.isHeading(block)) {
      Kind kind = known.computeIfAbsent(text, patterns::kind);
      return new Line(block, text, kind == Kind.SURE ? kind : Kind.NONE);
    }
    if (block.is("ul, ol") && isMenu(block, patterns)) {
      return new Line(block, text, Kind.SURE);
    }
    return new Line(block, text, isLoneCounter(block, text, patterns) ? Kind.PAGE : Kind.NONE);
  }

  /** A list of a site's pages, or of the buttons below a post. */
  private static boolean isMenu(Element list, ResiduePatterns patterns) {
    List<String> items = list.children().eachText();
    return patterns.isMenu(items) || !isIntroduced(list, patterns) && patterns.isButtons(items);
  }

  /** A list of one item that is a bare number: a counter of pages or reactions ("- 4"). */
  private static boolean isLoneCounter(Element block, String text, ResiduePatterns patterns) {
    if (!block.normalName().equals("ul") || block.childrenSize() != 1) {
      return false;
    }
    return !isIntroduced(block, patterns) && text.matches("\\p{Nd}{1,4}");
  }

  private static boolean isIntroduced(Element list, ResiduePatterns patterns) {
    Element before = list.previousElementSibling();
    return before != null
        && Blocks.text(before).matches(".*[:：]")
        && patterns.kind(Blocks.text(before)) == Kind.NONE;
  }

  private static Finding question(Line line) {
    return Finding.of(Code.RESIDUE_DOUBTFUL, Place.of(line.block), line.text)
        .what("“" + Texts.excerpt(line.text) + "” stands alone; is it a leftover?")
        .why("Web pages have such words as buttons and counters; nothing else here points so.")
        .confidence(0.5)
        .hint("Accept this to remove the line.")
        .change(Change.residue(line.text))
        .build();
  }
}
