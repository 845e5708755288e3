package org.deckle.math;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Word's formulas (Office MathML, ECMA-376 part 1, section 22.1) as MathML. Elements have the
 * prefixes that Word gives them: {@code m:f}. What is not known is passed through to its content,
 * so that no letter is lost. Stateless.
 */
public final class Omml {

  /** Deeper formulas are none that anybody could read. */
  private static final int DEEPEST = 100;

  private Omml() {}

  /**
   * The formula of an {@code m:oMath} element.
   *
   * @param display whether it stands on a line of its own
   * @throws FormulaException when it is nested too deep
   */
  public static Element toMathMl(Element omath, boolean display) throws FormulaException {
    Element math = new Element("math");
    fill(math, omath, DEEPEST);
    MathElement.settle(math, display);
    return math;
  }

  private static void fill(Element target, Element source, int depth) throws FormulaException {
    for (Element child : source.children()) {
      add(target, child, depth);
    }
  }

  private static void add(Element target, Element e, int depth) throws FormulaException {
    if (depth == 0) {
      throw new FormulaException("it is nested too deep");
    }
    switch (e.normalName()) {
      case "m:r" -> OmmlRun.add(target, e);
      case "m:f" -> fraction(target, e, depth);
      case "m:rad" -> root(target, e, depth);
      case "m:ssub" -> scripts(target, "msub", e, depth, "m:sub");
      case "m:ssup" -> scripts(target, "msup", e, depth, "m:sup");
      case "m:ssubsup" -> scripts(target, "msubsup", e, depth, "m:sub", "m:sup");
      case "m:spre" -> before(target, e, depth);
      case "m:nary" -> OmmlOperators.nary(target, e, depth);
      case "m:d" -> OmmlOperators.delimiters(target, e, depth);
      case "m:limlow" -> scripts(target, "munder", e, depth, "m:lim");
      case "m:limupp" -> scripts(target, "mover", e, depth, "m:lim");
      case "m:acc", "m:bar", "m:groupchr" -> OmmlOperators.accent(target, e, depth);
      case "m:func" -> function(target, e, depth);
      case "m:m" -> matrix(target, e.select("> m|mr"), depth);
      case "m:eqarr" -> rows(target, e.select("> m|e"), depth);
      case "m:borderbox" ->
          target
              .appendElement("menclose")
              .attr("notation", "box")
              .appendChild(row(e, "m:e", depth));
      case "m:phant" -> phantom(target, e, depth);
      default -> {
        if (!e.normalName().endsWith("pr")) {
          fill(target, e, depth - 1);
        }
      }
    }
  }

  /** The content of a child, as one element. */
  static Element row(Element parent, String name, int depth) throws FormulaException {
    Element child = child(parent, name);
    Element row = new Element("mrow");
    if (child != null) {
      fill(row, child, depth - 1);
    }
    return row.childrenSize() == 1 ? row.child(0) : row;
  }

  private static Element child(Element parent, String name) {
    return parent.children().stream()
        .filter(c -> c.normalName().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** The value of a property of an element, as {@code m:fPr/m:type}; the given one when absent. */
  static String property(Element e, String name, String absent) {
    for (Element group : e.children()) {
      Element property = group.normalName().endsWith("pr") ? child(group, name) : null;
      if (property != null) {
        return property.hasAttr("m:val") ? property.attr("m:val") : "on";
      }
    }
    return absent;
  }

  /** Whether a property is set to true. */
  static boolean isOn(Element e, String name) {
    return property(e, name, "off").matches("on|1|true");
  }

  private static void fraction(Element target, Element e, int depth) throws FormulaException {
    Element top = row(e, "m:num", depth);
    Element bottom = row(e, "m:den", depth);
    String type = property(e, "m:type", "bar");
    if (type.equals("lin")) {
      target
          .appendElement("mrow")
          .appendChild(top)
          .appendElement("mo")
          .text("/")
          .parent()
          .appendChild(bottom);
      return;
    }
    Element fraction = target.appendElement("mfrac").appendChild(top).appendChild(bottom);
    if (type.equals("noBar")) {
      fraction.attr("linethickness", "0");
    } else if (type.equals("skw")) {
      fraction.attr("bevelled", "true");
    }
  }

  private static void root(Element target, Element e, int depth) throws FormulaException {
    Element degree = row(e, "m:deg", depth);
    Element base = row(e, "m:e", depth);
    boolean square = isOn(e, "m:deghide") || degree.nameIs("mrow") && degree.childrenSize() == 0;
    Element root = target.appendElement(square ? "msqrt" : "mroot").appendChild(base);
    if (!square) {
      root.appendChild(degree);
    }
  }

  private static void scripts(Element target, String name, Element e, int depth, String... parts)
      throws FormulaException {
    Element scripted = target.appendElement(name).appendChild(row(e, "m:e", depth));
    for (String part : parts) {
      scripted.appendChild(row(e, part, depth));
    }
  }

  private static void before(Element target, Element e, int depth) throws FormulaException {
    Element all = target.appendElement("mmultiscripts").appendChild(row(e, "m:e", depth));
    all.appendElement("mprescripts");
    all.appendChild(row(e, "m:sub", depth)).appendChild(row(e, "m:sup", depth));
  }

  private static void function(Element target, Element e, int depth) throws FormulaException {
    Element row = target.appendElement("mrow").appendChild(row(e, "m:fname", depth));
    row.appendElement("mo").text("\u2061");
    row.appendChild(row(e, "m:e", depth));
  }

  private static void matrix(Element target, List<Element> rows, int depth)
      throws FormulaException {
    Element table = target.appendElement("mtable");
    for (Element row : rows) {
      Element out = table.appendElement("mtr");
      for (Element cell : row.select("> m|e")) {
        fill(out.appendElement("mtd"), cell, depth - 1);
      }
    }
  }

  /** Equations below each other; an ampersand in a run is where they are aligned. */
  private static void rows(Element target, List<Element> rows, int depth) throws FormulaException {
    Element table = target.appendElement("mtable").attr("columnalign", "right left");
    table.attr("columnspacing", "0em").attr("displaystyle", "true");
    for (Element row : rows) {
      Element whole = new Element("mrow");
      fill(whole, row, depth - 1);
      Element out = table.appendElement("mtr");
      Element cell = out.appendElement("mtd");
      for (Element part : new ArrayList<>(whole.children())) {
        if (part.nameIs("mo") && part.text().equals("&")) {
          cell = out.appendElement("mtd");
        } else {
          cell.appendChild(part);
        }
      }
    }
  }

  /** An invisible box; in Word it may be shown all the same. */
  private static void phantom(Element target, Element e, int depth) throws FormulaException {
    boolean hidden = property(e, "m:show", "on").matches("off|0|false");
    target.appendElement(hidden ? "mphantom" : "mpadded").appendChild(row(e, "m:e", depth));
  }
}
