package org.deckle.edition.print.engine;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.InlineBoxing;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FloatDistances;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts lines right that the engine misplaces beside a floated figure. To be called between layout
 * and painting.
 *
 * <p>It forgets the indent of a line that a float pushed down, which would run into the margin: a
 * paragraph right under a figure has none. And a page's last line, when its letters reach lower
 * than the line, it carries to the next page after it looked for floats there: set beside the
 * figure, it would be cut off. There is room for it where it was.
 */
final class UnderFigures {

  private final CssContext context;
  private final TreeSet<Integer> bottoms = new TreeSet<>();
  private final List<LineBox> indented = new ArrayList<>();
  private boolean complete = true;

  private UnderFigures(CssContext context) {
    this.context = context;
  }

  /**
   * Mends the lines of a document.
   *
   * @return whether each line stands where it can be read
   */
  static boolean mend(BlockBox root, CssContext context) {
    UnderFigures pages = new UnderFigures(context);
    pages.mend(root);
    pages.indented.stream().filter(pages::isUnderFigure).forEach(l -> pages.place(l, 0));
    return pages.complete;
  }

  private void mend(Box box) {
    LineBox before = null;
    for (Box child : box.getChildren()) {
      if (child instanceof LineBox line) {
        mend(line, before);
        before = line;
      } else {
        mend(child);
      }
    }
  }

  private void mend(LineBox line, LineBox before) {
    for (Box figure : line.getNonFlowContent()) {
      if (figure.getStyle().isFloatedLeft()) {
        bottoms.add(figure.getAbsY() + figure.getHeight());
      }
    }
    if (isBesideFigure(line)) {
      if (before == null) {
        complete = false;
      } else {
        line.setY(before.getY() + before.getHeight());
        place(line, line.getContentStart());
        // Else it would be drawn on both pages.
        line.setPaintingTop(0);
        line.setPaintingHeight(line.getHeight());
      }
    } else if (line.getContentStart() > 0) {
      indented.add(line);
    }
  }

  private static boolean isBesideFigure(LineBox line) {
    return line.isContainsContent()
        && line.getX() > line.getContentStart()
        && line.getX() + line.getContentWidth() > line.getParent().getContentWidth() + 1;
  }

  private boolean isUnderFigure(LineBox line) {
    Integer bottom = bottoms.floor(line.getAbsY() + line.getHeight() / 2);
    return bottom != null && line.getAbsY() - bottom < line.getHeight() / 2;
  }

  private void place(LineBox line, int indent) {
    line.setContentStart(indent);
    line.setFloatDistances(new FloatDistances());
    InlineBoxing.positionHorizontally(context, line, 0);
    line.align(true, context);
    line.calcCanvasLocation();
    line.calcChildLocations();
    line.calcPaintingInfo(context, false);
  }
}
