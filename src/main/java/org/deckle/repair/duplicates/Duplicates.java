package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.repair.Repair;
import org.deckle.report.Code;
import org.deckle.report.Finding;
import org.deckle.report.Findings;
import org.jsoup.nodes.Element;

/**
 * Removes sections that stand twice. Blocks are compared by their words; a passage is a run of
 * blocks that match in order. What only one copy has stays, and what repeats on purpose (verse,
 * quotations, lists, listings, notices, short lines) is never a passage of its own.
 */
public final class Duplicates implements Repair {

  /** Repeated paragraphs of this weight are worth telling the author of. */
  private static final double NOTABLE = 60;

  @Override
  public String name() {
    return "duplicates";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    List<Unit> units = new ArrayList<>();
    for (Element block : manuscript.blocks()) {
      units.add(Unit.of(units.size(), block));
    }
    Map<String, Integer> times = new HashMap<>();
    units.forEach(u -> times.merge(u.key(), 1, Integer::sum));
    BitSet gone = new BitSet(units.size());
    for (Chain chain : Chains.of(units, Shingles.pairs(units))) {
      if (touches(chain, gone)) {
        continue;
      }
      boolean single = chain.pairs().size() == 1;
      if (chain.isDuplicate() && !(single && times.get(chain.pairs().get(0).first().key()) > 2)) {
        Merge merge = new Merge(units, chain);
        merge.apply(findings);
        gone.set(merge.removedStart(), merge.removedEnd() + 1);
      } else if (single && chain.isExact() && chain.weight() >= NOTABLE) {
        findings.add(repeat(chain.pairs().get(0)));
      }
    }
  }

  private static boolean touches(Chain chain, BitSet gone) {
    int first = gone.nextSetBit(chain.firstStart());
    int second = gone.nextSetBit(chain.secondStart());
    return first >= 0 && first <= chain.firstEnd() || second >= 0 && second <= chain.secondEnd();
  }

  private static Finding repeat(Pair pair) {
    Element second = pair.second().block();
    return Finding.of(Code.REPEAT, Place.of(second), pair.second().key())
        .what(
            "This paragraph also stands at " + Place.of(pair.first().block()) + "; both were kept.")
        .why(
            "It stands alone: nothing around it is repeated. It begins “"
                + Texts.excerpt(second.text())
                + "”")
        .hint("Delete one in the manuscript if it is a mistake.")
        .build();
  }
}
