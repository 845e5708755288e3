package org.deckle.edition.print.engine;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.AnonymousBlockBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.deckle.edition.print.lines.BreakOpportunities;
import org.deckle.edition.print.lines.TotalFit;
import org.w3c.dom.Element;

/**
 * Breaks justified paragraphs by {@link TotalFit}, where the engine would fill line by line. The
 * engine asks for each block what replaces it, before it sets it; so this sees each paragraph with
 * its real measure and fonts, and changes its {@link ParagraphLetters} so that the engine, which
 * goes on filling lines, has to end them where they are to end. Belongs to one document; not
 * thread-safe.
 */
final class EvenLines implements ReplacedElementFactory {

  /** What a space can give up without being missed, a fifth of it in a common size, in points. */
  private static final double GIVEN = 0.5;

  /** In smaller text, spaces keep their width. In points. */
  private static final double SMALLEST = 9;

  private static final double POINTS_IN_PIXEL = 0.75;

  private final ReplacedElementFactory engine;
  private final double shrink;
  private final double smallest;
  private final LetterWidths widths = new LetterWidths();
  private final Set<BlockBox> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<BlockBox> tight = new ArrayList<>();

  private EvenLines(ReplacedElementFactory engine, double shrink, double smallest) {
    this.engine = engine;
    this.shrink = shrink;
    this.smallest = smallest;
  }

  /**
   * Puts itself before what the engine asks. To be called before layout.
   *
   * @param language the text's, as a BCP 47 tag
   * @param substitutes whether some font puts other glyphs for runs of characters
   * @param tightens whether spaces may give way
   */
  static EvenLines install(
      SharedContext context, String language, boolean substitutes, boolean tightens) {
    double point = context.getDotsPerPixel() / POINTS_IN_PIXEL;
    float given = tightens ? (float) (GIVEN * point) : 0;
    context.setTextRenderer(new EvenSpaces(substitutes, given));
    context.setLineBreaker(
        new LinePlaces(context.getLineBreaker(), new BreakOpportunities(language), tightens));
    EvenLines lines = new EvenLines(context.getReplacedElementFactory(), given, SMALLEST * point);
    context.setReplacedElementFactory(lines);
    return lines;
  }

  /** Whether all lines fit into their measure; one with spaces that give way does not break. */
  boolean fit() {
    return tight.stream()
        .flatMap(b -> b.getChildren().stream())
        .filter(LineBox.class::isInstance)
        .map(LineBox.class::cast)
        .allMatch(l -> l.getX() + l.getContentWidth() <= l.getParent().getContentWidth() + 1);
  }

  @Override
  public ReplacedElement createReplacedElement(
      LayoutContext c, BlockBox box, UserAgentCallback agent, int width, int height) {
    ReplacedElement replaced = engine.createReplacedElement(c, box, agent, width, height);
    if (replaced == null && width < 0 && isParagraph(box) && seen.add(box)) {
      box.ensureChildren(c);
      if (box.getInlineContent() != null) {
        set(c, box);
      }
    }
    return replaced;
  }

  @Override
  public boolean isReplacedElement(Element e) {
    return engine.isReplacedElement(e);
  }

  private static boolean isParagraph(BlockBox box) {
    return box.getStyle().isTextJustify()
        && box.getContainingBlock() != null
        && !(box instanceof TableCellBox)
        && !(box instanceof AnonymousBlockBox);
  }

  private void set(LayoutContext c, BlockBox box) {
    ParagraphLetters letters = new ParagraphLetters(c, widths);
    if (!box.getInlineContent().stream().allMatch(letters::take)) {
      return;
    }
    letters.end();
    CalculatedStyle style = box.getStyle();
    double em = style.getFSFont(c).getSize2D();
    double measure = measure(c, box);
    double indent = style.getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, 0, c);
    TotalFit fit =
        new TotalFit(letters.places(), measure - indent, measure, em, em < smallest ? 0 : shrink);
    List<Integer> ends = fit.ends();
    if (!ends.isEmpty() && letters.breakAt(ends, fit)) {
      tight.add(box);
    }
  }

  /** The width of a line, as the engine will reckon it, but for rounding. */
  private static double measure(LayoutContext c, BlockBox box) {
    int around = box.getContainingBlockWidth();
    CalculatedStyle style = box.getStyle();
    return around
        - style.getMarginBorderPadding(c, around, CalculatedStyle.LEFT)
        - style.getMarginBorderPadding(c, around, CalculatedStyle.RIGHT)
        - 2;
  }
}
