package org.deckle.math;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A formula drawn as outlines of its glyphs, in black.
 *
 * @param svg a whole SVG document
 * @param width in em of the text around it
 * @param height in em, from the top to the bottom
 * @param depth how far it goes below the line of the text, in em
 */
public record FormulaDrawing(byte[] svg, double width, double height, double depth) {

  /** Units of the drawing in an em of its font. */
  private static final double UNITS = 1000;

  /** The letters of the formulas' font are lower than those of book faces, by about this ratio. */
  private static final double SCALE = 1.06;

  /**
   * Draws a formula.
   *
   * @param math a {@code math} element
   * @throws FormulaException when it cannot be drawn
   */
  public static FormulaDrawing of(Element math) throws FormulaException {
    Element copy = math.clone();
    copy.attr("xmlns", "http://www.w3.org/1998/Math/MathML");
    copy.select("annotation, annotation-xml").remove();
    Element drawn =
        Jsoup.parse(
                MathJax.get()
                    .call("mathMlToSvg", MathSource.xml(copy), MathElement.isDisplay(math)),
                "",
                Parser.xmlParser())
            .selectFirst("svg");
    String[] box = drawn.attr("viewBox").split(" ");
    double width = Double.parseDouble(box[2]);
    double height = Double.parseDouble(box[3]);
    double depth = Double.parseDouble(box[1]) + height;
    drawn.attr("width", number(width)).attr("height", number(height)).removeAttr("style");
    // Readers of the drawing know no colour of a text around it, and draw strokes of no width.
    drawn.select("[stroke-width=0]").removeAttr("stroke").removeAttr("stroke-width");
    drawn.select("[stroke=currentColor]").attr("stroke", "black");
    drawn.select("[fill=currentColor]").attr("fill", "black");
    return new FormulaDrawing(
        MathSource.xml(drawn).getBytes(StandardCharsets.UTF_8),
        width / UNITS * SCALE,
        height / UNITS * SCALE,
        depth / UNITS * SCALE);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
