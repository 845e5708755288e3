package org.deckle.read.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.math.FormulaException;
import org.deckle.math.MathElement;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Makes formulas of the TeX in a text: MathML in its place, a number where the author names the
 * formula, links where he refers to it. What cannot be read stays as typed, as code. Serves once.
 */
final class TexFormulas {

  private static final String MARK = "deckle-tex";

  private static final Pattern LABEL = Pattern.compile("\\s*\\\\label\\{([^{}\\s]{1,100})\\}");

  private final Findings findings;
  private final Map<String, String> numbers = new HashMap<>();
  private int last;

  /**
   * Begins to count.
   *
   * @param before how many formulas have a number already
   */
  private TexFormulas(int before, Findings findings) {
    this.last = before;
    this.findings = findings;
  }

  /** A node that stands for a formula until the text is HTML. */
  static Node mark(TexSpans.Span span) {
    Element mark = new Element("var").addClass(MARK).text(span.source());
    HtmlInline html = new HtmlInline();
    html.setLiteral(
        mark.attr("data-kind", span.kind().name()).attr("data-in", span.tex()).outerHtml());
    return html;
  }

  /** Puts the formulas in the places of their marks. */
  static void settle(Element parsed, Element body, Findings findings) {
    int before = body.select("." + Vocabulary.CLASS_FORMULA + " > .number").size();
    TexFormulas formulas = new TexFormulas(before, findings);
    for (Element fence : parsed.select("pre > code.language-math")) {
      Element pre = fence.parent();
      Element mark = new Element("var").addClass(MARK).text("$$" + fence.wholeText() + "$$");
      mark.attr("data-kind", "DISPLAY").attr("data-in", fence.wholeText().strip());
      pre.tagName("p").empty().appendChild(mark);
    }
    parsed.select("var." + MARK + "[data-kind=DISPLAY]").forEach(formulas::formula);
    parsed.select("var." + MARK + "[data-kind=INLINE]").forEach(formulas::formula);
    parsed.select("var." + MARK).forEach(formulas::reference);
  }

  private void formula(Element mark) {
    String source = mark.attr("data-in");
    boolean display = mark.attr("data-kind").equals("DISPLAY");
    Matcher label = LABEL.matcher(source);
    boolean named = label.find();
    try {
      Element math = MathElement.ofTex(LABEL.matcher(source).replaceAll(""), display);
      math.attr(Vocabulary.TEX, source);
      Element block = display ? block(mark) : null;
      mark.replaceWith(math);
      if (block != null && (named || source.startsWith("\\begin{equation}"))) {
        number(block, named ? label.group(1) : "");
      }
    } catch (FormulaException e) {
      Place place = Place.of(mark);
      findings.add(
          Finding.of(Code.FORMULA, place, source)
              .what("This formula could not be read, and stands as it is typed: " + source)
              .why(e.getMessage() + ".")
              .hint("Correct the TeX.")
              .build());
      mark.replaceWith(new Element("code").addClass(Vocabulary.CLASS_MATH).text(mark.wholeText()));
    }
  }

  /** The paragraph that a formula has for itself, as a block of its own kind. */
  private static Element block(Element mark) {
    Element parent = mark.parent();
    boolean alone =
        parent.nameIs("p")
            && parent.childrenSize() == 1
            && parent.textNodes().stream().allMatch(TextNode::isBlank);
    return alone ? parent.tagName("div").addClass(Vocabulary.CLASS_FORMULA) : null;
  }

  private void number(Element block, String label) {
    String number = "(" + ++last + ")";
    block.appendElement("span").addClass("number").text(number);
    if (!label.isEmpty()) {
      block.id(id(label));
      numbers.put(label, number);
    }
  }

  private static String id(String label) {
    return "eq-" + label.replaceFirst("^eq[:-]", "").replaceAll("[^\\p{L}\\p{N}-]+", "-");
  }

  private void reference(Element mark) {
    String label = mark.attr("data-in");
    String number = numbers.get(label);
    if (number == null) {
      // Figures and sections have labels, too; they are not for formulas to resolve.
      mark.replaceWith(new TextNode(mark.wholeText()));
      return;
    }
    boolean brackets = mark.wholeText().startsWith("\\eqref");
    Element link = new Element("a").attr("href", "#" + id(label));
    link.attr(Vocabulary.TEX, mark.wholeText());
    mark.replaceWith(link.text(brackets ? number : number.replaceAll("[()]", "")));
  }
}
