package org.deckle.math;

import java.util.List;
import org.deckle.book.Vocabulary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A formula as it stands in a document: a {@code math} element (MathML 3, presentation) that says
 * in {@code alttext} what it looks like, and keeps the TeX that it came from. Stateless.
 */
public final class MathElement {

  private MathElement() {}

  /**
   * The element of a TeX formula.
   *
   * @param tex without its delimiters
   * @param display whether it stands on a line of its own
   * @throws FormulaException when it is wrong or uses a command that is not known
   */
  public static Element ofTex(String tex, boolean display) throws FormulaException {
    Element math = parse(MathJax.get().call("texToMathMl", tex, display));
    settle(math, display);
    return math.attr(Vocabulary.TEX, tex);
  }

  /** The element of MathML source. */
  static Element parse(String mathml) {
    return Jsoup.parseBodyFragment(mathml).selectFirst("math").clone();
  }

  /** Brings a {@code math} element to the vocabulary, with its {@code alttext}. */
  public static void settle(Element math, boolean display) {
    for (Element e : math.getAllElements()) {
      for (Attribute a : e.attributes().asList()) {
        if (!Vocabulary.allowed(e.normalName(), a.getKey())) {
          e.removeAttr(a.getKey());
        }
      }
      for (Node child : List.copyOf(e.childNodes())) {
        if (child instanceof Comment || child instanceof TextNode t && t.isBlank() && !isToken(e)) {
          child.remove();
        }
      }
    }
    math.removeAttr("display");
    math.addClass(Vocabulary.CLASS_MATH);
    if (display) {
      math.attr("display", "block");
    }
    if (math.attr("alttext").isBlank()) {
      math.attr("alttext", AltText.of(math));
    }
  }

  /** Whether a formula stands on a line of its own. */
  public static boolean isDisplay(Element math) {
    return math.attr("display").equals("block");
  }

  private static boolean isToken(Element e) {
    return e.normalName().matches("mi|mn|mo|mtext|ms|annotation");
  }
}
