package org.deckle.edition.print.figures;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Component;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.edition.print.engine.PdfEngine;
import org.deckle.edition.print.fonts.Face;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.math.FormulaDrawing;
import org.deckle.math.FormulaException;
import org.jsoup.nodes.Element;

/**
 * Draws formulas on the line they stand in, and sets their characters invisibly under them, so that
 * they can be searched and copied. One that cannot be drawn stands as its one-line text. Belongs to
 * one document; not thread-safe.
 */
public final class PageFormulas {

  /** How the addresses of formulas begin; a number follows. */
  private static final String ADDRESS = PdfEngine.SCHEME + ":/formula-";

  /** Quotations and items of lists are narrower than the page by about this. */
  private static final double INSET = 4;

  private final HiddenWords hidden;
  private final double ems;
  private final Findings findings;
  private final List<Drawn> drawn = new ArrayList<>();

  private record Drawn(SVGDocument drawing, String words) {}

  /**
   * For pages of one measure.
   *
   * @param text the face of the characters that are not seen
   * @param ems the width of a line
   */
  public PageFormulas(Face text, double ems, Findings findings) {
    this.hidden = new HiddenWords(text);
    this.ems = ems;
    this.findings = findings;
  }

  /** Puts an object in the place of each formula below an element. */
  public void place(Element root) {
    for (Element math : root.select("math")) {
      try {
        math.replaceWith(object(math));
      } catch (FormulaException e) {
        findings.add(
            Finding.of(Code.FORMULA, Place.of(math), math.attr("alttext"))
                .what("A formula could not be drawn: " + math.attr("alttext") + ".")
                .why(e.getMessage())
                .hint("In print it stands as this line of text.")
                .build());
        math.replaceWith(new Element("span").text(math.attr("alttext")));
      }
    }
  }

  private Element object(Element math) throws FormulaException {
    FormulaDrawing formula = FormulaDrawing.of(math);
    LoaderContext context = LoaderContext.createDefault();
    SVGDocument drawing =
        new SVGLoader().load(new ByteArrayInputStream(formula.svg()), null, context);
    drawn.add(new Drawn(drawing, words(math)));
    boolean display = math.attr("display").equals("block");
    double room = math.closest("li, blockquote, td, th, dd, aside") == null ? ems : ems - INSET;
    double scale = Math.min(1, room / formula.width());
    String css =
        String.format(
            Locale.ROOT,
            "display:inline-block;width:%.3fem;height:%.3fem;vertical-align:%.3fem",
            formula.width() * scale,
            formula.height() * scale,
            -formula.depth() * scale);
    Element object = new Element("object").attr("type", PdfEngine.DRAWING).attr("style", css);
    object.attr("data", ADDRESS + (drawn.size() - 1)).attr("alt", math.attr("alttext"));
    boolean alone = math.parent() != null && math.parent().hasClass(Vocabulary.CLASS_FORMULA);
    return display && !alone
        ? new Element("span").addClass(Vocabulary.CLASS_FORMULA).appendChild(object)
        : object;
  }

  /** The characters of a formula; words of its text stay whole. */
  private static String words(Element math) {
    StringBuilder words = new StringBuilder();
    for (Element token : math.select("mi, mn, mo, mtext, ms")) {
      boolean word = token.text().length() > 1 || !words.isEmpty() && token.nameIs("mo");
      words.append(word ? " " + token.text() + " " : token.text());
    }
    return words.toString().replaceAll("[\u2061-\u2064]", "").replaceAll("\\s+", " ").strip();
  }

  /** Whether an address is one of a formula. */
  static boolean isFormula(String address) {
    return address.startsWith(ADDRESS);
  }

  /** Draws a formula in a box from 0, 0 of the given size. */
  void draw(String address, Graphics2D graphics, float width, float height) {
    Drawn formula = drawn.get(Integer.parseInt(address.substring(ADDRESS.length())));
    formula.drawing().render((Component) null, graphics, new ViewBox(width, height));
    if (graphics instanceof PdfBoxGraphics2D pdf) {
      hidden.write(formula.words(), pdf, width, height);
    }
  }
}
