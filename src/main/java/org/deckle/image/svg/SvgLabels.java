package org.deckle.image.svg;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Labels of a drawing that are HTML, which diagram programs write: HTML may run, so only the words
 * stay, as a text of the drawing in the middle of their box.
 */
final class SvgLabels {

  private static final String BREAK = "br, p, div, li, tr, h1, h2, h3, h4, h5, h6";
  private static final double LINE = 1.2;

  private SvgLabels() {}

  /** Takes out one that has another for those who draw none (SVG 2, section 5.8). */
  static void replace(Element html) {
    Element parent = html.parent();
    boolean choice =
        parent != null && parent.tagName().endsWith("switch") && parent.childrenSize() > 1;
    List<String> lines = lines(html);
    if (choice || lines.isEmpty()) {
      html.remove();
      return;
    }
    String prefix = html.tagName().substring(0, html.tagName().indexOf(':') + 1);
    double x = number(html, "x") + number(html, "width") / 2;
    double y = number(html, "y") + number(html, "height") / 2;
    Element text = new Element(prefix + "text").attr("text-anchor", "middle");
    if (html.hasAttr("transform")) {
      text.attr("transform", html.attr("transform"));
    }
    for (int i = 0; i < lines.size(); i++) {
      double down = LINE * (i - (lines.size() - 1) / 2.0) + 0.35;
      text.appendElement(prefix + "tspan")
          .attr("x", String.valueOf(x))
          .attr("y", String.valueOf(y))
          .attr("dy", Math.round(100 * down) / 100.0 + "em")
          .text(lines.get(i));
    }
    html.replaceWith(text);
  }

  private static List<String> lines(Element html) {
    Element copy = html.clone();
    copy.select("script, style, head, title").remove();
    copy.select(BREAK)
        .forEach(e -> e.prependChild(new TextNode("\n")).appendChild(new TextNode("\n")));
    return copy.wholeText().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static double number(Element element, String name) {
    String value = element.attr(name).replaceFirst("px$", "").strip();
    return value.matches("-?\\d*\\.?\\d+") ? Double.parseDouble(value) : 0;
  }
}
