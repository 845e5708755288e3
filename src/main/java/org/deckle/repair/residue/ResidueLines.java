package org.deckle.repair.residue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.ParagraphLines;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.Survey;
import org.deckle.repair.residue.ResiduePatterns.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Takes out leftovers that stand on a line of their own at the end or the start of a paragraph. */
public final class ResidueLines implements Repair {

  @Override
  public String name() {
    return Residue.NAME;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    ResiduePatterns patterns = ResiduePatterns.of(survey.language());
    List<Proposal> proposals = new ArrayList<>();
    for (Element block : survey.blocks()) {
      if (Blocks.isParagraph(block) && hasLines(block)) {
        trim(block, patterns, proposals);
      }
    }
    return proposals;
  }

  private static boolean hasLines(Element block) {
    return block.childNodeSize() > 1
        || block.childNodeSize() == 1
            && block.childNode(0) instanceof TextNode text
            && text.getWholeText().indexOf('\n') >= 0;
  }

  /** From each end inwards, as long as there are leftovers; one line stays in any case. */
  private static void trim(Element block, ResiduePatterns patterns, List<Proposal> proposals) {
    ParagraphLines lines = ParagraphLines.of(block);
    Set<Integer> gone = new HashSet<>();
    int last = lines.size() - 1;
    List<Proposal> outer = List.of();
    while (last > 0 && isSure(lines, last, patterns)) {
      Proposal removal = removal(block, lines, last, gone).after(outer);
      proposals.add(removal);
      outer = List.of(removal);
      last--;
    }
    outer = List.of();
    for (int first = 0; first < last && isSure(lines, first, patterns); first++) {
      Proposal removal = removal(block, lines, first, gone).after(outer);
      proposals.add(removal);
      outer = List.of(removal);
    }
  }

  private static boolean isSure(ParagraphLines lines, int line, ResiduePatterns patterns) {
    return patterns.kind(lines.lines().get(line).text()) == Kind.SURE;
  }

  private static Proposal removal(
      Element block, ParagraphLines lines, int line, Set<Integer> gone) {
    String text = lines.lines().get(line).text();
    return Proposal.of(finding(Place.of(block), text), lines.removal(line, gone));
  }

  static Finding finding(Place place, String text) {
    return Finding.of(Code.RESIDUE, place, text)
        .what("“" + Texts.excerpt(text) + "” was removed.")
        .why("The line stands alone and is what forums, blogs and exports leave behind.")
        .confidence(0.95)
        .hint("Reject this if the line belongs to your text.")
        .change(Change.residue(text))
        .build();
  }
}
