package org.deckle.repair.duplicates;

import java.util.List;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.repair.base.Blocks;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What a copy of a passage has to show.
 *
 * @param live pictures that are there
 * @param pictures all pictures
 * @param headings blocks marked as headings
 * @param own the weight of long beginnings and ends of blocks that the other copy lacks
 * @param markup emphasis, links, code within the text
 */
record Richness(int live, int pictures, int headings, double own, int markup) {

  /** A shorter run of words of its own is an edit, not more text. */
  private static final int LONG_RUN = 8;

  private static final double MUCH = 20;

  private static final Evaluator MARKS =
      QueryParser.parse("em, strong, i, b, a[href], code, li, sup, sub");

  /**
   * The copy that has less to show, or, where both have the same, that reads worse; the second when
   * there is nothing between them.
   */
  static Copy poorer(
      Copy first, Copy second, List<Element> blocks, Pictures pictures, Fluency fluency) {
    Richness a = of(first, blocks, pictures);
    Richness b = of(second, blocks, pictures);
    int order = a.compareShown(b);
    if (order == 0) {
      order = fluency.compare(first);
    }
    if (order == 0 && b.markup > 2 * a.markup + 2) {
      order = -1;
    }
    return order < 0 ? first : second;
  }

  private int compareShown(Richness other) {
    if (live != other.live) {
      return live - other.live;
    }
    if (pictures != other.pictures) {
      return pictures - other.pictures;
    }
    if (headings != other.headings) {
      return headings - other.headings;
    }
    return Math.abs(own - other.own) >= MUCH ? Double.compare(own, other.own) : 0;
  }

  private static Richness of(Copy copy, List<Element> blocks, Pictures pictures) {
    int live = 0;
    int all = 0;
    int headings = 0;
    int markup = 0;
    int first = edge(copy, blocks, copy.first(), -1);
    int last = edge(copy, blocks, copy.last(), 1);
    for (int i = first; i <= last; i++) {
      Element block = blocks.get(i);
      for (Element image : block.select("img")) {
        all++;
        live += pictures.resolve(image.attr("src"), Place.of(image)).isThere() ? 1 : 0;
      }
      headings += Blocks.isHeading(block) ? 1 : 0;
      markup += block.childrenSize() == 0 ? 0 : block.select(MARKS).size();
    }
    return new Richness(live, all, headings, own(copy), markup);
  }

  /** Where one copy breaks off, the other goes on within a block; both edges count, trimmed too. */
  private static double own(Copy copy) {
    Passage passage = copy.passage();
    double own = 0;
    for (int i = passage.first(copy.second()); i <= passage.last(copy.second()); i++) {
      own += passage.matched(copy.second(), i) >= LONG_RUN ? loose(copy, i) : 0;
    }
    return own;
  }

  /** Takes in the pictures right beside a copy, unless a heading parts them from it. */
  private static int edge(Copy copy, List<Element> blocks, int from, int step) {
    if (copy.first() > copy.last() || step < 0 && Blocks.isHeading(blocks.get(from))) {
      return from;
    }
    Tokens tokens = copy.passage().tokens();
    int at = from + step;
    while (at >= 0 && at < blocks.size() && tokens.isWordless(at)) {
      at += step;
    }
    boolean ends = at < 0 || at == blocks.size() || Blocks.isHeading(blocks.get(at));
    return step < 0 || ends ? at - step : from;
  }

  /** The words before the first and behind the last that both have, if they are many. */
  private static double loose(Copy copy, int block) {
    Tokens tokens = copy.passage().tokens();
    int from = tokens.start(block);
    int to = tokens.end(block);
    while (from < to && copy.passage().counterpart(copy.second(), from) < 0) {
      from++;
    }
    while (to > from && copy.passage().counterpart(copy.second(), to - 1) < 0) {
      to--;
    }
    double before = tokens.weight(tokens.start(block), from);
    double behind = tokens.weight(to, tokens.end(block));
    return (before >= LONG_RUN ? before : 0) + (behind >= LONG_RUN ? behind : 0);
  }
}
