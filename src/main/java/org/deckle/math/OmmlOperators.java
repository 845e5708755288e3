package org.deckle.math;

import java.util.List;
import org.jsoup.nodes.Element;

/** What in Word's formulas is drawn by a character that grows: sums, brackets, accents. */
final class OmmlOperators {

  private OmmlOperators() {}

  /** A sum, integral or the like with its limits (section 22.1.2.70). */
  static void nary(Element target, Element e, int depth) throws FormulaException {
    String sign = Omml.property(e, "m:chr", "∫");
    boolean below =
        Omml.property(e, "m:limloc", sign.equals("∫") ? "subSup" : "undOvr").equals("undOvr");
    boolean lower = !Omml.isOn(e, "m:subhide");
    boolean upper = !Omml.isOn(e, "m:suphide");
    Element operator = new Element("mo").attr("largeop", "true").text(sign);
    Element row = target.appendElement("mrow");
    if (lower || upper) {
      Element scripted = row.appendElement(name(below, lower, upper)).appendChild(operator);
      if (lower) {
        scripted.appendChild(Omml.row(e, "m:sub", depth));
      }
      if (upper) {
        scripted.appendChild(Omml.row(e, "m:sup", depth));
      }
    } else {
      row.appendChild(operator);
    }
    row.appendChild(Omml.row(e, "m:e", depth));
  }

  private static String name(boolean below, boolean lower, boolean upper) {
    if (lower && upper) {
      return below ? "munderover" : "msubsup";
    }
    return lower ? below ? "munder" : "msub" : below ? "mover" : "msup";
  }

  /** Brackets around parts that a separator stands between (section 22.1.2.24). */
  static void delimiters(Element target, Element e, int depth) throws FormulaException {
    Element row = target.appendElement("mrow");
    fence(row, Omml.property(e, "m:begchr", "("), "prefix");
    List<Element> parts = e.select("> m|e");
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        fence(row, Omml.property(e, "m:sepchr", "|"), "infix");
      }
      Element holder = new Element("holder").appendChild(parts.get(i).clone());
      row.appendChild(Omml.row(holder, "m:e", depth));
    }
    fence(row, Omml.property(e, "m:endchr", ")"), "postfix");
  }

  private static void fence(Element row, String sign, String form) {
    // A bracket that is absent is said to be no character, or one that Word calls "on" by default.
    if (!sign.isEmpty() && !sign.equals("on")) {
      row.appendElement("mo").attr("form", form).attr("stretchy", "true").text(sign);
    }
  }

  /** A mark over or under a base (sections 22.1.2.1, 22.1.2.7 and 22.1.2.41). */
  static void accent(Element target, Element e, int depth) throws FormulaException {
    boolean bar = e.normalName().equals("m:bar");
    boolean group = e.normalName().equals("m:groupchr");
    String place = Omml.property(e, "m:pos", bar || group ? "bot" : "top");
    String sign = Omml.property(e, "m:chr", bar ? "¯" : group ? "⏟" : "\u0302");
    boolean over = place.equals("top");
    Element marked = target.appendElement(over ? "mover" : "munder");
    marked.appendChild(Omml.row(e, "m:e", depth));
    marked.attr(over ? "accent" : "accentunder", group ? "false" : "true");
    marked.appendElement("mo").attr("stretchy", String.valueOf(bar || group)).text(spacing(sign));
  }

  /** The same mark as a character of its own: MathML has no use for combining ones. */
  private static String spacing(String sign) {
    return switch (sign) {
      case "\u0300" -> "`";
      case "\u0301" -> "´";
      case "\u0302" -> "^";
      case "\u0303" -> "~";
      case "\u0304", "\u0305" -> "¯";
      case "\u0306" -> "˘";
      case "\u0307" -> "˙";
      case "\u0308" -> "¨";
      case "\u030C" -> "ˇ";
      case "\u20D7" -> "→";
      case "\u20D6" -> "←";
      default -> sign;
    };
  }
}
