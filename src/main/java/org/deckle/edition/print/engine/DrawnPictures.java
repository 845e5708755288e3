package org.deckle.edition.print.engine;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.w3c.dom.Element;

/** Has the drawings of a document drawn where the engine placed them. */
record DrawnPictures(PdfEngine.PageImages pictures) implements FSObjectDrawerFactory {

  @Override
  public boolean isReplacedObject(Element e) {
    return e.getTagName().equals("object") && e.getAttribute("type").equals(PdfEngine.DRAWING);
  }

  @Override
  public FSObjectDrawer createDrawer(Element e) {
    return this::draw;
  }

  private Map<Shape, String> draw(
      Element e,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    float across = (float) width / dotsPerPixel;
    float down = (float) height / dotsPerPixel;
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width,
        (float) height,
        graphics -> pictures.draw(e.getAttribute("data"), graphics, across, down));
    return Map.of();
  }
}
