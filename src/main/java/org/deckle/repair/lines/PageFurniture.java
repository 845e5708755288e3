package org.deckle.repair.lines;

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
import org.deckle.text.Sentences;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

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
  public void apply(Manuscript manuscript, Findings findings) {
    List<PageLine> lines = PageLine.in(manuscript);
    boolean[] furniture = PageBreaks.find(lines);
    Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean any = false;
    Map<List<Object>, Integer> times = new HashMap<>();
    for (int i = 0; i < furniture.length; i++) {
      PageLine line = lines.get(i);
      if (furniture[i]) {
        int time = times.merge(List.of(Place.of(line.block()), line.text()), 1, Integer::sum);
        furniture[i] = findings.accepts(finding(line, time));
      }
      any |= furniture[i];
    }
    if (any) {
      for (int i = furniture.length - 1; i > 0; i--) {
        if (furniture[i] && !furniture[i - 1]) {
          int after = i;
          while (after < furniture.length && furniture[after]) {
            remove(lines.get(after), gone);
            after++;
          }
          if (after < furniture.length) {
            join(lines.get(i - 1), lines.get(after), gone, findings);
          }
        }
      }
      Blocks.removeAll(manuscript.body(), gone);
    }
  }

  private static void remove(PageLine line, Set<Element> gone) {
    if (line.whole()) {
      gone.add(line.block());
      return;
    }
    for (List<Node> own : ParagraphLines.of(line.block()).lines()) {
      if (ParagraphLines.text(own).equals(line.text())) {
        ParagraphLines.remove(own);
        break;
      }
    }
    Blocks.joinTexts(line.block());
  }

  /** The halves of a paragraph that the page break parted. Goes from the end, so halves add up. */
  private static void join(PageLine before, PageLine after, Set<Element> gone, Findings findings) {
    Element first = before.block();
    Element second = after.block();
    if (first == second
        || !Blocks.isParagraph(second)
        || Blocks.isPictured(second)
        || !PageBreaks.isOpen(before, after.text())
            && !(before.text().length() >= 40 && !Sentences.isEnd(before.text()))) {
      return;
    }
    String joined = before.text() + " " + after.text();
    Finding finding =
        Finding.of(Code.UNWRAPPED, Place.of(second), joined)
            .what("“" + Texts.excerpt(end(joined, after.text())) + "” is one paragraph again.")
            .why("It broke off at the end of a page, within a sentence.")
            .confidence(0.9)
            .build();
    if (findings.accepts(finding)) {
      first.appendText("\n");
      List.copyOf(second.childNodes()).forEach(first::appendChild);
      Blocks.joinTexts(first);
      gone.add(second);
    }
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
