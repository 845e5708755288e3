package org.deckle.image.svg;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Takes out dashes so short that they would be without number, and drawing them without end: the
 * line is drawn whole. For an SVG whose stylesheets stand in its elements.
 */
final class SvgDashes {

  /** No page shows a dash that is a smaller part of its line than this. */
  private static final double SHORTEST = 1.0 / 50_000;

  private static final Pattern PROPERTY = Pattern.compile("stroke-dasharray\\s*:\\s*([^;]*);?");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
  private static final String[] GEOMETRY = {
    "d", "points", "x1", "y1", "x2", "y2", "x", "y", "width", "height", "r", "rx", "ry", "cx", "cy"
  };

  private SvgDashes() {}

  static void drop(Document svg) {
    for (Element element : svg.select("[stroke-dasharray], [style*=stroke-dasharray]")) {
      Matcher property = PROPERTY.matcher(element.attr("style"));
      String dashes = property.find() ? property.group(1) : element.attr("stroke-dasharray");
      double sum = sum(dashes);
      if (sum > 0 && sum < SHORTEST * extent(element)) {
        element.attr("style", property.reset().replaceAll("") + ";stroke-dasharray:none");
        element.removeAttr("stroke-dasharray");
      }
    }
  }

  private static double sum(String dashes) {
    double sum = 0;
    for (Matcher number = NUMBER.matcher(dashes); number.find(); ) {
      sum += Double.parseDouble(number.group());
    }
    return sum;
  }

  /** The largest number in the shapes of an element, which is in the same units as its dashes. */
  private static double extent(Element element) {
    Elements shapes = element.select("*");
    double most = 0;
    for (Element shape : shapes) {
      for (String name : GEOMETRY) {
        for (Matcher number = NUMBER.matcher(shape.attr(name)); number.find(); ) {
          most = Math.max(most, Math.abs(Double.parseDouble(number.group())));
        }
      }
    }
    return most;
  }
}
