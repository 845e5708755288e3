package org.deckle.image.svg;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts the texts of a drawing so that the drawing library sets them as the standard has it (SVG 2,
 * section 11): it anchors a text as a whole, cuts the spaces off each part, sets some of its own
 * between others, and raises nothing.
 */
final class SvgText {

  private static final Pattern KEPT =
      Pattern.compile("white-space\\s*:\\s*(?:pre(?!-line)|break-spaces)");

  private static final String NO_BREAK_SPACE = "\u00A0";

  private SvgText() {}

  /** For an SVG whose stylesheets stand in its elements. */
  static void mend(Document svg) {
    svg.select("text:has(> tspan[x])").forEach(SvgText::lines);
    for (Element text : svg.select("text")) {
      spaces(text);
      text.select("tspan").forEach(part -> shifted(part, text));
    }
  }

  /** Spaces as XML has them, at the ends of parts as such that are not cut off. */
  private static void spaces(Element text) {
    boolean behindSpace = true;
    TextNode last = null;
    for (TextNode node : text.nodeStream(TextNode.class).toList()) {
      boolean kept = isKept(node);
      String words = node.getWholeText().replaceAll("[\\t\\r\\n]", " ");
      if (!kept) {
        words = words.replaceAll(" +", " ");
        words = behindSpace && words.startsWith(" ") ? words.substring(1) : words;
      }
      if (!words.isEmpty()) {
        behindSpace = words.endsWith(" ") && !kept;
        last = node;
      }
      node.text(words);
    }
    if (last != null && behindSpace) {
      last.text(last.getWholeText().replaceFirst(" $", ""));
    }
    for (TextNode node : text.nodeStream(TextNode.class).toList()) {
      String words = node.getWholeText();
      boolean mixed = node.parent().childrenSize() > 0;
      node.text(words.replaceAll("^ | $| (?= )|(?<= ) ", NO_BREAK_SPACE));
      if (mixed && !words.isEmpty()) {
        node.wrap("<tspan></tspan>");
      }
    }
  }

  private static boolean isKept(TextNode node) {
    for (Element at = node.parent(); at != null; at = at.parent()) {
      if (KEPT.matcher(at.attr("style")).find()) {
        return true;
      }
      if (at.hasAttr("xml:space")) {
        return at.attr("xml:space").equals("preserve");
      }
    }
    return false;
  }

  /** Raised or lowered letters; what follows goes back to the line. */
  private static void shifted(Element part, Element text) {
    Matcher shift = SvgMends.LENGTH.matcher(part.attr(SvgFonts.SHIFT));
    if (shift.matches()) {
      double up = Double.parseDouble(shift.group(1));
      moved(part, -up);
      behind(part, text).ifPresent(next -> moved(next, up));
    }
    part.removeAttr(SvgFonts.SHIFT);
  }

  private static void moved(Element part, double down) {
    Matcher own = SvgMends.LENGTH.matcher(part.hasAttr("dy") ? part.attr("dy") : "0");
    if (own.matches() && !"em".equals(own.group(2))) {
      part.attr("dy", String.valueOf(Double.parseDouble(own.group(1)) + down));
    }
  }

  /** The next part of a text that has letters. */
  private static Optional<Element> behind(Element part, Element text) {
    for (Element at = part; at != text; at = at.parent()) {
      for (Element next : at.nextElementSiblings()) {
        if (!next.wholeText().isEmpty()) {
          return Optional.of(next);
        }
      }
    }
    return Optional.empty();
  }

  /** Each line of a text that starts anew is anchored by itself (SVG 2, section 11.5). */
  private static void lines(Element text) {
    List<Element> lines = text.children();
    boolean onlyLines =
        lines.size() > 1
            && lines.stream().allMatch(l -> l.tagName().equals("tspan") && l.hasAttr("x"))
            && text.ownText().isBlank()
            && text.attr("dy").isEmpty()
            && !text.hasAttr("rotate");
    if (!onlyLines) {
      return;
    }
    Element group = new Element("g");
    String y = text.hasAttr("y") ? text.attr("y") : "0";
    double down = 0;
    String unit = "";
    for (Element line : lines) {
      Matcher dy = SvgMends.LENGTH.matcher(line.hasAttr("dy") ? line.attr("dy") : "0");
      if (!dy.matches()) {
        return;
      }
      double step = Double.parseDouble(dy.group(1));
      String its = dy.group(2) == null || dy.group(2).equals("px") ? "" : dy.group(2);
      if (line.hasAttr("y")) {
        y = line.attr("y");
        down = 0;
        unit = its;
      }
      if (step != 0 && down != 0 && !its.equals(unit)) {
        return;
      }
      unit = step == 0 ? unit : its;
      down += step;
      Element own = text.shallowClone().removeAttr("id");
      line.attributes().forEach(a -> own.attr(a.getKey(), joined(own, a)));
      own.attr("y", y).attr("dy", down + unit);
      for (Node child : List.copyOf(line.childNodes())) {
        own.appendChild(child.clone());
      }
      group.appendChild(own);
    }
    text.replaceWith(group);
  }

  private static String joined(Element own, Attribute attribute) {
    return attribute.getKey().equals("style") && own.hasAttr("style")
        ? own.attr("style") + ";" + attribute.getValue()
        : attribute.getValue();
  }
}
