package org.deckle.repair.residue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.ParagraphLines;
import org.deckle.repair.base.Repair;
import org.deckle.repair.residue.ResiduePatterns.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Removes leftovers of forums, blogs, exports and scans: lines that stand alone and are no part of
 * the text. Quotations, code, verse and tables are left alone.
 */
public final class Residue implements Repair {

  /** What is never a leftover, and what makes a block without text worth keeping. */
  private static final Evaluator SOLID =
      QueryParser.parse("img, input, hr, table, pre, a[role=doc-noteref]");

  /** A block and what its text is. */
  private record Line(Element block, String text, Kind kind) {}

  @Override
  public String name() {
    return "residue";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    Set<Element> out = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element block : manuscript.blocks()) {
      if (isEmpty(block) && findings.accepts(empty(block))) {
        out.add(block);
      }
    }
    Blocks.removeAll(manuscript.body(), out);
    ResiduePatterns patterns = ResiduePatterns.of(manuscript.language());
    trimParagraphs(manuscript, patterns, findings);
    List<Line> lines = new ArrayList<>();
    Map<String, Kind> known = new HashMap<>();
    for (Element block : manuscript.blocks()) {
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
    out.clear();
    for (int i = 0; i < gone.length; i++) {
      Line line = lines.get(i);
      if (gone[i] && findings.accepts(finding(Place.of(line.block), line.text))
          || !gone[i] && line.kind == Kind.PAGE && findings.accepts(question(line))) {
        out.add(line.block);
      }
    }
    Blocks.removeAll(manuscript.body(), out);
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

  private static boolean isEmpty(Element block) {
    return (Blocks.isHeading(block) || Blocks.isTextBlock(block))
        && Blocks.text(block).isEmpty()
        && !Blocks.contains(block, SOLID);
  }

  private static Finding empty(Element block) {
    String name = Blocks.isHeading(block) ? "heading" : "paragraph";
    return Finding.of(Code.RESIDUE, Place.of(block), name)
        .what("An empty " + name + " was removed.")
        .change(Change.residue(""))
        .build();
  }

  /** Leftovers that stand on a line of their own at the end or the start of a paragraph. */
  private static void trimParagraphs(
      Manuscript manuscript, ResiduePatterns patterns, Findings findings) {
    for (Element block : manuscript.blocks()) {
      if (Blocks.isParagraph(block) && hasLines(block)) {
        ParagraphLines lines = ParagraphLines.of(block);
        while (lines.size() > 1
            && isSure(lines.last(), patterns)
            && cut(block, lines.last(), findings)) {
          lines = lines.withoutLast();
        }
        while (lines.size() > 1
            && isSure(lines.first(), patterns)
            && cut(block, lines.first(), findings)) {
          lines = lines.withoutFirst();
        }
      }
    }
  }

  private static boolean hasLines(Element block) {
    return block.childNodeSize() > 1
        || block.childNodeSize() == 1
            && block.childNode(0) instanceof TextNode text
            && text.getWholeText().indexOf('\n') >= 0;
  }

  private static boolean isSure(List<Node> line, ResiduePatterns patterns) {
    return patterns.kind(ParagraphLines.text(line)) == Kind.SURE;
  }

  private static boolean cut(Element block, List<Node> line, Findings findings) {
    boolean yes = findings.accepts(finding(Place.of(block), ParagraphLines.text(line)));
    if (yes) {
      ParagraphLines.remove(line);
    }
    return yes;
  }

  private static Finding finding(Place place, String text) {
    return Finding.of(Code.RESIDUE, place, text)
        .what("“" + Texts.excerpt(text) + "” was removed.")
        .why("The line stands alone and is what forums, blogs and exports leave behind.")
        .confidence(0.95)
        .hint("Reject this if the line belongs to your text.")
        .change(Change.residue(text))
        .build();
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
