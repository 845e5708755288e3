package org.deckle.edition.print;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.InlineBoxing;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Sets a paragraph that starts right under a floated figure without indent. The engine forgets the
 * indent when it breaks a line that a float pushed down, so that the line would run into the
 * margin. To be called between layout and painting.
 */
final class UnderFigures {

  private final TreeSet<Integer> bottoms = new TreeSet<>();
  private final List<LineBox> indented = new ArrayList<>();

  private UnderFigures() {}

  static void flush(BlockBox root, CssContext context) {
    UnderFigures pages = new UnderFigures();
    pages.collect(root);
    if (!pages.bottoms.isEmpty()) {
      pages.indented.stream().filter(pages::isUnderFigure).forEach(l -> flush(l, context));
    }
  }

  private static void flush(LineBox line, CssContext context) {
    line.setContentStart(0);
    InlineBoxing.positionHorizontally(context, line, 0);
    line.align(true, context);
    line.calcCanvasLocation();
    line.calcChildLocations();
  }

  private void collect(Box box) {
    if (box instanceof LineBox line) {
      for (Box figure : line.getNonFlowContent()) {
        if (figure.getStyle().isFloatedLeft()) {
          bottoms.add(figure.getAbsY() + figure.getHeight());
        }
      }
      if (line.getContentStart() > 0) {
        indented.add(line);
      }
    } else {
      box.getChildren().forEach(this::collect);
    }
  }

  private boolean isUnderFigure(LineBox line) {
    Integer bottom = bottoms.floor(line.getAbsY() + line.getHeight() / 2);
    return bottom != null && line.getAbsY() - bottom < line.getHeight() / 2;
  }
}
