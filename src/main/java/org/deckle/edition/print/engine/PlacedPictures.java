package org.deckle.edition.print.engine;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.List;
import org.deckle.edition.print.engine.PdfEngine.PlacedPicture;
import org.w3c.dom.Element;

/** Reads from the finished layout how large each picture stands on its page. */
final class PlacedPictures {

  private static final double PIXELS_PER_INCH = 96;

  private final double dotsPerInch;
  private final List<PlacedPicture> found = new ArrayList<>();

  private PlacedPictures(double dotsPerInch) {
    this.dotsPerInch = dotsPerInch;
  }

  /** All pictures of a layout whose addresses are of {@link PdfEngine#SCHEME}, but no drawings. */
  static List<PlacedPicture> of(PdfBoxRenderer renderer) {
    PlacedPictures pictures =
        new PlacedPictures(renderer.getSharedContext().getDotsPerPixel() * PIXELS_PER_INCH);
    pictures.collect(renderer.getRootBox());
    return pictures.found;
  }

  private void collect(Box box) {
    Element element = box.getElement();
    if (element != null && PictureStream.isPicture(element.getAttribute("src"))) {
      found.add(
          new PlacedPicture(
              element.getAttribute("src"),
              box.getContentWidth() / dotsPerInch,
              box.getHeight() / dotsPerInch));
      return;
    }
    box.getChildren().forEach(this::collect);
    if (box instanceof LineBox line) {
      line.getNonFlowContent().forEach(this::collect);
    }
    if (box instanceof InlineLayoutBox inline) {
      for (Object child : inline.getInlineChildren()) {
        if (child instanceof Box inner) {
          collect(inner);
        }
      }
    }
  }
}
