package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.report.Change;
import org.deckle.report.Code;
import org.deckle.report.Finding;
import org.deckle.report.Findings;
import org.jsoup.nodes.Element;

/** Takes one copy of a passage out and brings what only it had to its place in the other. */
final class Merge {

  private final List<Unit> units;
  private final Chain chain;
  private final boolean keepsSecond;
  private final String keptWords;
  private final Map<Integer, Pair> byRemoved = new HashMap<>();

  Merge(List<Unit> units, Chain chain) {
    this.units = units;
    this.chain = chain;
    this.keepsSecond = isRicher(chain);
    this.keptWords = keptWords();
    chain.pairs().forEach(p -> byRemoved.put(removed(p).index(), p));
  }

  int removedStart() {
    return keepsSecond ? chain.firstStart() : chain.secondStart();
  }

  int removedEnd() {
    return keepsSecond ? chain.firstEnd() : chain.secondEnd();
  }

  private Unit removed(Pair pair) {
    return keepsSecond ? pair.first() : pair.second();
  }

  private Unit kept(Pair pair) {
    return keepsSecond ? pair.second() : pair.first();
  }

  /** Whether the second copy has more pictures, or as many and more markup. */
  private boolean isRicher(Chain chain) {
    int pictures =
        Integer.compare(
            count(chain.firstStart(), chain.firstEnd(), "img"),
            count(chain.secondStart(), chain.secondEnd(), "img"));
    if (pictures != 0) {
      return pictures < 0;
    }
    String markup = "h1, h2, h3, h4, h5, h6, em, strong, a[href], code, i, b";
    return count(chain.firstStart(), chain.firstEnd(), markup)
        < count(chain.secondStart(), chain.secondEnd(), markup);
  }

  private int count(int from, int to, String query) {
    int before = from > 0 && isLonePicture(units.get(from - 1)) ? from - 1 : from;
    int count = 0;
    for (int i = before; i <= to; i++) {
      count += units.get(i).block().select(query).size();
    }
    return count;
  }

  private static boolean isLonePicture(Unit unit) {
    return unit.words().isEmpty() && unit.block().selectFirst("img") != null;
  }

  void apply(Findings findings) {
    Finding finding = finding();
    if (!findings.accepts(finding)) {
      return;
    }
    String choice = chain.isExact() ? "" : findings.answer(variant()).orElse("");
    Element anchor = null;
    for (int i = removedStart(); i <= removedEnd(); i++) {
      Unit unit = units.get(i);
      Pair pair = byRemoved.get(i);
      if (pair == null) {
        anchor = move(unit, anchor);
      } else {
        anchor = replace(pair, choice);
      }
    }
  }

  /** A block of its own goes behind the last block that both copies have. */
  private Element move(Unit unit, Element anchor) {
    if (isContained(unit)) {
      unit.block().remove();
      return anchor;
    }
    if (anchor != null) {
      anchor.after(unit.block());
    }
    return anchor == null ? null : unit.block();
  }

  /** Whether the words stand in the other copy too, though parted into other blocks. */
  private boolean isContained(Unit unit) {
    if (unit.words().isEmpty()) {
      return false;
    }
    return keptWords.contains(" " + String.join(" ", unit.words()) + " ");
  }

  private String keptWords() {
    int from = keepsSecond ? chain.secondStart() : chain.firstStart();
    int to = keepsSecond ? chain.secondEnd() : chain.firstEnd();
    StringBuilder text = new StringBuilder(" ");
    for (int i = from; i <= to; i++) {
      text.append(String.join(" ", units.get(i).words())).append(' ');
    }
    return text.toString();
  }

  private Element replace(Pair pair, String choice) {
    Element removed = removed(pair).block();
    Element kept = kept(pair).block();
    boolean wantsRemoved = choice.equals(keepsSecond ? "keep-first" : "keep-second");
    remapLinks(removed, kept);
    if (pair.isExact() || choice.isEmpty() || !(wantsRemoved || choice.equals("keep-both"))) {
      removed.remove();
      return kept;
    }
    kept.after(removed);
    if (wantsRemoved) {
      kept.remove();
    }
    return removed;
  }

  private static void remapLinks(Element removed, Element kept) {
    if (removed.id().isEmpty()) {
      return;
    }
    if (kept.id().isEmpty()) {
      kept.id(removed.id());
    } else if (!kept.id().equals(removed.id())) {
      kept.root().select("a[href=\"#" + removed.id() + "\"]").attr("href", "#" + kept.id());
    }
  }

  private Finding finding() {
    List<Change> changes = new ArrayList<>();
    for (int i = removedStart(); i <= removedEnd(); i++) {
      Unit unit = units.get(i);
      Pair pair = byRemoved.get(i);
      if (pair != null && !unit.words().isEmpty()) {
        Element kept = kept(pair).block();
        changes.add(Change.duplicate(unit.block().text(), kept.text(), Place.of(kept)));
      } else if (pair == null && isContained(unit)) {
        changes.add(Change.duplicate(unit.block().text(), unit.block().text(), Place.NONE));
      }
    }
    Element first = units.get(removedStart()).block();
    Element kept = kept(chain.pairs().get(0)).block();
    long own = removedEnd() - removedStart() + 1L - byRemoved.size();
    return Finding.of(Code.DUPLICATE, Place.of(first), key())
        .what(
            "A passage of "
                + byRemoved.size()
                + " blocks that stands twice was taken out here; the copy at "
                + Place.of(kept)
                + " stays. It begins “"
                + Texts.excerpt(first.text())
                + "”")
        .why(why(own))
        .confidence(chain.isExact() ? 0.99 : 0.9)
        .hint("Reject this if the passage stands twice on purpose.")
        .changes(changes)
        .build();
  }

  private String why(long own) {
    String same = Math.round(chain.weight()) + " words of running text stand in both";
    String which =
        keepsSecond
            ? "; the copy that stays has more pictures or markup"
            : "; the first copy stays";
    String moved = own == 0 ? "" : "; blocks that only this copy had moved to their place there";
    return same + which + moved + ".";
  }

  private Finding variant() {
    List<Change> changes = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    for (Pair pair : chain.pairs()) {
      if (!pair.isExact()) {
        phrases.addAll(Differences.between(removed(pair), kept(pair)));
        changes.add(
            Change.replaced(
                removed(pair).block().text(),
                kept(pair).block().text(),
                Place.of(kept(pair).block())));
      }
    }
    return Finding.of(Code.VARIANT, Place.of(units.get(removedStart()).block()), key())
        .what("The two copies of this passage differ in " + phrases.size() + " places.")
        .why("Taken out / stays: " + String.join("; ", phrases))
        .hint("Choose which wording is right.")
        .confidence(0.5)
        .changes(changes)
        .choices("keep-first", "keep-second", "keep-both")
        .build();
  }

  private String key() {
    StringBuilder key = new StringBuilder();
    byRemoved.keySet().stream().sorted().forEach(i -> key.append(units.get(i).key()).append('\n'));
    return key.toString();
  }
}
