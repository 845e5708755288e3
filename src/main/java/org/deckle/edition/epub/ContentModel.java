package org.deckle.edition.epub;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Mends what stands where HTML's content models (HTML, section 3.2.5) do not allow it. */
final class ContentModel {

  /** Elements that hold only phrasing content. */
  private static final Set<String> PHRASING_ONLY =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "abbr", "b", "bdi", "bdo", "cite", "code",
          "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
          "sup", "u", "var", "rt", "ruby", "dt", "a", "del", "ins");

  private static final String FLOW =
      "p, div, ul, ol, dl, blockquote, pre, table, hr, figure, aside, section, h1, h2, h3, h4, h5,"
          + " h6";

  private ContentModel() {}

  /** Mends in place all that stands below an element. */
  static void mend(Element root) {
    root.select("a a").unwrap();
    root.select("ul, ol").forEach(list -> wrapStrangers(list, Set.of("li"), "li"));
    root.select("dl").forEach(list -> wrapStrangers(list, Set.of("dt", "dd"), "dd"));
    root.select("dl").forEach(ContentModel::dissolveUnpaired);
    dissolve(root.select("li:not(ul > li, ol > li), dt:not(dl > dt), dd:not(dl > dd)"));
    dissolve(root.select("figcaption:not(figure > figcaption)"));
    root.select("figure").forEach(ContentModel::oneCaption);
    root.select(FLOW).forEach(ContentModel::mendFlow);
    root.select("ul:empty, ol:empty, dl:empty, table:empty, tr:empty").remove();
  }

  private static void dissolve(Elements elements) {
    elements.forEach(e -> e.tagName("div"));
  }

  private static void wrapStrangers(Element list, Set<String> allowed, String wrapper) {
    for (Node child : List.copyOf(list.childNodes())) {
      boolean stranger =
          child instanceof Element element && !allowed.contains(element.normalName())
              || child instanceof TextNode text && !text.isBlank();
      if (stranger) {
        child.wrap("<" + wrapper + "></" + wrapper + ">");
      }
    }
  }

  /** A list that does not begin with a term, or ends with one, is none. */
  private static void dissolveUnpaired(Element list) {
    Element first = list.firstElementChild();
    Element last = list.lastElementChild();
    boolean paired =
        first != null && first.normalName().equals("dt") && last.normalName().equals("dd");
    if (!paired) {
      list.tagName("div");
    }
  }

  private static void oneCaption(Element figure) {
    Elements captions = figure.select("> figcaption");
    for (Element extra : captions.subList(Math.min(1, captions.size()), captions.size())) {
      extra.tagName("p");
    }
    if (!captions.isEmpty() && captions.first().nextElementSibling() != null) {
      Element caption = captions.first();
      if (caption.previousElementSibling() != null) {
        figure.appendChild(caption);
      }
    }
  }

  /** A block inside a line: a paragraph becomes part of the line, else the line becomes a block. */
  private static void mendFlow(Element block) {
    Element line = block.parent();
    if (line == null || !PHRASING_ONLY.contains(line.normalName())) {
      return;
    }
    boolean simple = block.normalName().matches("p|div|h[1-6]");
    if (simple) {
      block.tagName("span").attr("class", (block.className() + " line").strip());
      return;
    }
    for (Element e = line; e != null && PHRASING_ONLY.contains(e.normalName()); e = e.parent()) {
      e.tagName("div").removeAttr("href").removeAttr("role");
    }
  }
}
