package org.deckle.book.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Mends what stands where HTML's content models do not allow it (HTML, section 3.2.5, and that of
 * each element), so that all editions can rely on them. No text is lost; text may change its order
 * only where a block stands in a heading.
 */
final class ContentModel {

  /** Elements that hold only phrasing content; {@code a}, {@code del} and {@code ins} what fits. */
  private static final Set<String> PHRASING_ONLY =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "abbr", "b", "bdi", "bdo", "cite", "code",
          "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
          "sup", "time", "u", "var", "rb", "rt", "rp", "ruby");

  private static final Set<String> TRANSPARENT = Set.of("a", "del", "ins");

  /** Blocks that can only be a line of their own within a line. */
  private static final String SIMPLE = "p, div, h1, h2, h3, h4, h5, h6";

  /** Blocks that no line can hold. */
  private static final String COMPLEX = "ul, ol, dl, blockquote, pre, table, hr, figure, aside";

  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private ContentModel() {}

  /** Mends in place all that stands below an element. */
  static void mend(Element root) {
    root.select("a a").unwrap();
    root.select("ul, ol").forEach(list -> gather(list, Set.of("li"), "li"));
    root.select("dl").forEach(list -> gather(list, Set.of("dt", "dd"), "dd"));
    root.select("dl").forEach(ContentModel::dissolveUnpaired);
    dissolve(root.select("li:not(ul > li, ol > li), dt:not(dl > dt), dd:not(dl > dd)"));
    TableModel.mend(root);
    dissolve(root.select("figcaption:not(figure > figcaption)"));
    root.select("figure").forEach(ContentModel::oneCaption);
    RubyModel.mend(root);
    root.select(HEADINGS).forEach(ContentModel::clearHeading);
    root.select(COMPLEX).forEach(ContentModel::makeRoom);
    root.select("dt, th").forEach(ContentModel::withoutSections);
    root.select(SIMPLE).forEach(ContentModel::makeLine);
    root.select("ul:empty, ol:empty, dl:empty").remove();
  }

  private static void dissolve(Elements elements) {
    elements.forEach(e -> e.tagName("div"));
  }

  /** Puts what else stands in a list into items: what stands together into one. */
  static void gather(Element list, Set<String> items, String item) {
    Element open = null;
    for (Node child : List.copyOf(list.childNodes())) {
      boolean fits = child instanceof Element element && items.contains(element.normalName());
      boolean blank = child instanceof TextNode text && text.isBlank();
      if (fits) {
        open = null;
      } else if (open != null) {
        open.appendChild(child);
      } else if (!blank) {
        open = new Element(item);
        child.replaceWith(open);
        open.appendChild(child);
      }
    }
  }

  /** A list that does not begin with a term, or ends with one, is none. */
  private static void dissolveUnpaired(Element list) {
    Element first = list.firstElementChild();
    Element last = list.lastElementChild();
    boolean paired = first != null && first.nameIs("dt") && last.nameIs("dd");
    if (!paired) {
      list.tagName("div");
    }
  }

  /** A figure has one caption, as its first or its last child. */
  private static void oneCaption(Element figure) {
    Elements captions = figure.select("> figcaption");
    for (Element extra : captions.subList(Math.min(1, captions.size()), captions.size())) {
      extra.tagName("p");
    }
    Element caption = captions.first();
    if (caption != null
        && caption.nextElementSibling() != null
        && caption.previousElementSibling() != null) {
      figure.appendChild(caption);
    }
  }

  /** What holds a block of blocks becomes a block of blocks too. */
  private static void makeRoom(Element block) {
    List<Element> lines = new ArrayList<>();
    for (Element e = block.parent(); e != null; e = e.parent()) {
      if (holdsLines(e)) {
        lines.add(e);
      }
    }
    if (lines.stream().anyMatch(e -> PHRASING_ONLY.contains(e.normalName()))) {
      lines.forEach(e -> e.tagName("div").removeAttr("href").removeAttr("role"));
    }
  }

  /** A heading keeps the words of what stands in it; pictures and boxes go behind it. */
  private static void clearHeading(Element heading) {
    TableModel.flatten(heading);
    heading.select("ul, ol, li, dl, dt, dd, blockquote, pre").tagName("div");
    List<Element> blocks = heading.select("figure, aside, hr");
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Place.of(heading).mark(blocks.get(i));
      heading.after(blocks.get(i));
    }
    if (!heading.hasText() && heading.selectFirst("img") == null) {
      heading.tagName("div");
    }
  }

  private static boolean holdsLines(Element e) {
    return PHRASING_ONLY.contains(e.normalName()) || TRANSPARENT.contains(e.normalName());
  }

  /** Terms and heads of tables hold blocks, but neither headings nor boxes. */
  private static void withoutSections(Element term) {
    term.select(HEADINGS).tagName("p");
    term.select("aside").tagName("div");
  }

  private static void makeLine(Element block) {
    if (standsInLine(block)) {
      block.tagName("span").addClass(Vocabulary.CLASS_OWN_LINE);
    }
  }

  /** Whether only phrasing content may stand where an element is. */
  static boolean standsInLine(Element element) {
    for (Element e = element.parent(); e != null && holdsLines(e); e = e.parent()) {
      if (PHRASING_ONLY.contains(e.normalName())) {
        return true;
      }
    }
    return false;
  }
}
