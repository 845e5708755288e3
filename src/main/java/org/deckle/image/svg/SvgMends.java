package org.deckle.image.svg;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.image.format.Probe;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Says in other words what the drawing library reads otherwise than the standard has it; what the
 * drawing shows stays the same. For an SVG whose stylesheets stand in its elements.
 */
final class SvgMends {

  private static final List<String> PAINTS =
      List.of("fill", "stroke", "stop-color", "flood-color", "lighting-color", "color");
  private static final Pattern FALLBACK =
      Pattern.compile("url\\(\\s*[\"']?#([^\"')]+)[\"']?\\s*\\)\\s+(\\S.*)");
  private static final Pattern STYLE_FALLBACK =
      Pattern.compile("url\\(\\s*[\"']?#([^\"')]+)[\"']?\\s*\\)\\s+([^;]+)");

  /** A number of the drawing's units, or of ems. */
  static final Pattern LENGTH = Pattern.compile("(-?[\\d.]+(?:e[+-]?\\d+)?)(em|px)?");

  private static final Pattern ABSOLUTE =
      Pattern.compile("\\s*\\+?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?\\s*(?:px|pt|pc|in|cm|mm)?\\s*");
  private static final Pattern OWN_SIZE =
      Pattern.compile("(?<![\\w-])(?:max-|min-)?(?:width|height)\\s*:[^;]*;?");

  private static final Pattern TRANSFORM = Pattern.compile("(?<![\\w-])transform\\s*:\\s*([^;]+)");
  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?:transform-origin\\s*:|;)\\s*(-?[\\d.]+)(?:px)?\\s+(-?[\\d.]+)(?:px)?\\s*(?:;|$)");
  private static final Pattern TRANSFORMS =
      Pattern.compile("(?<![\\w-])transform(?:-origin|-box)?\\s*:[^;]*;?");
  private static final Pattern FUNCTION_NAMES = Pattern.compile("([a-z]+[XY]?)\\(([^()]*)\\)");

  private final Document svg;

  private SvgMends(Document svg) {
    this.svg = svg;
  }

  /**
   * Mends a drawing.
   *
   * @param size as browsers take it
   */
  static void apply(Document svg, Probe size) {
    SvgMends mends = new SvgMends(svg);
    framed(svg.firstElementChild(), size);
    for (Element element : svg.select("*")) {
      mends.paints(element);
      transformed(element);
    }
    mends.blackByDefault();
    svg.select("marker:not([viewBox])").forEach(SvgMends::scaled);
    svg.select("pattern[href], pattern[xlink:href]").forEach(mends::inherited);
    svg.select("marker").forEach(SvgMends::handedOn);
  }

  /** The size in plain numbers, so that the whole drawing fills what it is drawn on. */
  private static void framed(Element root, Probe size) {
    root.attr("style", OWN_SIZE.matcher(root.attr("style")).replaceAll(""));
    boolean sized =
        ABSOLUTE.matcher(root.attr("width")).matches()
            && ABSOLUTE.matcher(root.attr("height")).matches();
    if (!sized) {
      root.attr("width", String.valueOf(size.width()));
      root.attr("height", String.valueOf(size.height()));
      if (!root.hasAttr("viewBox")) {
        root.attr("viewBox", "0 0 " + size.width() + " " + size.height());
      }
    }
  }

  /** Colours in plain numbers; where a gradient is not there the colour behind it counts. */
  private void paints(Element element) {
    for (String name : PAINTS) {
      if (element.hasAttr(name)) {
        element.attr(name, withoutMissing(FALLBACK, SvgColours.plain(element.attr(name))).strip());
      }
    }
    if (element.hasAttr("style")) {
      element.attr(
          "style", withoutMissing(STYLE_FALLBACK, SvgColours.plain(element.attr("style"))));
    }
  }

  private String withoutMissing(Pattern pattern, String value) {
    return pattern
        .matcher(value)
        .replaceAll(
            m -> {
              boolean there = svg.getElementById(m.group(1)) != null;
              String url = m.group().substring(0, m.start(2) - m.start()).strip();
              return Matcher.quoteReplacement(there ? url : m.group(2));
            });
  }

  /** A transformation that stands in the style becomes an attribute (CSS Transforms 1, 8). */
  private static void transformed(Element element) {
    Matcher transform = TRANSFORM.matcher(element.attr("style"));
    if (!transform.find()) {
      return;
    }
    String plain = transform.group(1).replaceAll("(?<=\\d)(?:px|deg)\\b", "").strip();
    Matcher origin = ORIGIN.matcher(element.attr("style") + ";" + element.attr("transform-origin"));
    boolean moved = origin.find();
    if (plain.matches("(?:[a-z]+[XY]?\\([-+.,\\deE\\s]*\\)\\s*)+")
        && (moved || !hasOrigin(element))) {
      String own =
          FUNCTION_NAMES.matcher(plain).replaceAll(m -> spelledOut(m.group(1), m.group(2)));
      String placed =
          moved
              ? "translate(%1$s %2$s) %3$s translate(-%1$s -%2$s)"
                  .formatted(origin.group(1), origin.group(2), own)
                  .replace("--", "")
              : own;
      element.attr("transform", placed).removeAttr("transform-origin");
      element.attr("style", TRANSFORMS.matcher(element.attr("style")).replaceAll(""));
    }
  }

  private static boolean hasOrigin(Element element) {
    return element.attr("style").contains("transform-origin")
        || element.hasAttr("transform-origin");
  }

  /** Those that the attribute does not know. */
  private static String spelledOut(String name, String arguments) {
    return switch (name) {
      case "translateX" -> "translate(" + arguments + " 0)";
      case "translateY" -> "translate(0 " + arguments + ")";
      case "scaleX" -> "scale(" + arguments + " 1)";
      case "scaleY" -> "scale(1 " + arguments + ")";
      default -> name + "(" + arguments + ")";
    };
  }

  /** {@code currentColor} is black where nothing says otherwise (CSS Color 4, section 3.2). */
  private void blackByDefault() {
    Element root = svg.firstElementChild();
    if (root != null
        && !root.hasAttr("color")
        && !root.attr("style").matches("(?s)(.*;)?\\s*color:.*")) {
      root.attr("color", "black");
    }
  }

  /** Without a box of its own a marker is not drawn as large as the line is thick. */
  private static void scaled(Element marker) {
    String width = marker.hasAttr("markerWidth") ? marker.attr("markerWidth") : "3";
    String height = marker.hasAttr("markerHeight") ? marker.attr("markerHeight") : "3";
    if (!marker.attr("markerUnits").equals("userSpaceOnUse")
        && LENGTH.matcher(width).matches()
        && LENGTH.matcher(height).matches()) {
      marker.attr("viewBox", "0 0 " + width + " " + height);
    }
  }

  /** What a marker says of its parts (SVG 2, section 13.7.1). */
  private static void handedOn(Element marker) {
    Element group = new Element("g");
    List.copyOf(marker.childNodes()).forEach(group::appendChild);
    for (String name : List.of("style", "fill", "stroke", "stroke-width", "opacity")) {
      if (marker.hasAttr(name)) {
        group.attr(name, marker.attr(name));
      }
    }
    marker.appendChild(group);
  }

  /** What a pattern does not say another one says for it (SVG 2, section 14.3.1). */
  private void inherited(Element pattern) {
    Element from = pattern;
    for (int depth = 0; depth < 8 && from != null; depth++) {
      String href = from.hasAttr("href") ? from.attr("href") : from.attr("xlink:href");
      from = href.length() > 1 ? svg.getElementById(href.substring(1)) : null;
      if (from == null || from == pattern || !from.tagName().equals("pattern")) {
        return;
      }
      for (Attribute attribute : from.attributes()) {
        boolean own = List.of("id", "href", "xlink:href").contains(attribute.getKey());
        if (!own && !pattern.hasAttr(attribute.getKey())) {
          pattern.attr(attribute.getKey(), attribute.getValue());
        }
      }
      if (pattern.childrenSize() == 0) {
        from.children().forEach(child -> pattern.appendChild(child.clone()));
      }
    }
  }
}
