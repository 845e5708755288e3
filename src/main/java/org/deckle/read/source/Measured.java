package org.deckle.read.source;

import java.util.IdentityHashMap;
import java.util.Map;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * How much text the elements of a page hold, and of what kind. Linear in the page. Not thread-safe.
 */
public final class Measured {

  /** In signs: as much text outside of links, in one block, is no label or date. */
  private static final int SENTENCE = 50;

  /**
   * What an element holds, in signs.
   *
   * @param text all
   * @param linked within links
   * @param prose outside of links, in blocks that hold a sentence
   * @param links how many links
   */
  public record Amount(int text, int linked, int prose, int links) {

    static final Amount NOTHING = new Amount(0, 0, 0, 0);

    private Amount plus(Amount other) {
      return new Amount(
          text + other.text, linked + other.linked, prose + other.prose, links + other.links);
    }

    /** The share of the text that is links. */
    public double density() {
      return text == 0 ? 0 : (double) linked / text;
    }
  }

  private final Map<Element, Amount> amounts = new IdentityHashMap<>();

  private Measured() {}

  public static Measured of(Element root) {
    Measured measured = new Measured();
    measured.measure(root, false);
    return measured;
  }

  /** What an element below the measured one holds. */
  public Amount amount(Node element) {
    return amounts.getOrDefault(element, Amount.NOTHING);
  }

  /** Loose text that belongs to no block below is the element's own. */
  private Amount measure(Element e, boolean linked) {
    boolean link = linked || e.nameIs("a") && e.hasAttr("href");
    Amount sum = link && !linked ? new Amount(0, 0, 0, 1) : Amount.NOTHING;
    int loose = 0;
    for (Node node : e.childNodes()) {
      if (node instanceof TextNode text) {
        int length = weight(text.getWholeText());
        sum = sum.plus(new Amount(length, link ? length : 0, 0, 0));
      } else if (node instanceof Element child) {
        Amount inner = measure(child, link);
        sum = sum.plus(inner);
        loose -= holdsBlocks(child) ? inner.text - inner.linked : 0;
      }
    }
    loose += sum.text - sum.linked;
    if (isBlock(e) && loose >= SENTENCE) {
      sum = sum.plus(new Amount(0, 0, loose, 0));
    }
    amounts.put(e, sum);
    return sum;
  }

  private static boolean isBlock(Element e) {
    return e.isBlock() || Vocabulary.BLOCKS.contains(e.normalName());
  }

  private static boolean holdsBlocks(Element e) {
    return isBlock(e) || e.children().stream().anyMatch(Measured::isBlock);
  }

  /** Spaces do not count; a sign that is a word of its own counts for three. */
  private static int weight(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      weight += Character.isWhitespace(c) ? 0 : Character.isIdeographic(c) ? 3 : 1;
    }
    return weight;
  }
}
