package org.deckle.image.svg;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.deckle.book.UnusablePictureException;
import org.deckle.image.pixels.Pixels;
import org.deckle.image.pixels.Raster;
import org.deckle.image.pixels.Shape;

/** Draws an SVG as pixels, for whoever takes no drawings. */
public final class SvgRaster {

  /** Maps and plots hold far more than the library's own limits; copies are counted before. */
  private static final DocumentLimits LIMITS = new DocumentLimits(200, 60, 200_000);

  /**
   * The library tells of what it does not know; it would tell the terminal. It has no other switch
   * than the level of its own logger, which is all that is changed.
   */
  private static final Logger LOG = Logger.getLogger("com.github.weisj.jsvg");

  static {
    LOG.setLevel(Level.OFF);
  }

  private SvgRaster() {}

  /**
   * A drawing, to become PNG.
   *
   * @param svg one that was cleaned
   * @throws UnusablePictureException when it is no whole SVG; what the library does not understand
   *     it answers with all kinds of unchecked exceptions
   */
  public static Raster.Converted draw(byte[] svg, Shape shape) throws IOException {
    LoaderContext context = LoaderContext.builder().documentLimits(LIMITS).build();
    SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg), null, context);
    if (document == null) {
      throw new UnusablePictureException("is no whole SVG");
    }
    BufferedImage image =
        new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    // Whole pixels are not quite in the drawing's proportions, and edges are to be sharp.
    FloatSize size = document.size();
    float height = shape.width() * size.height / size.width;
    g.scale(1, shape.height() / height);
    try {
      document.renderWithPlatform(
          NullPlatformSupport.INSTANCE, new StoppableOutput(g), new ViewBox(shape.width(), height));
    } finally {
      g.dispose();
    }
    int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    boolean opaque = Pixels.allOpaque(argb);
    return Raster.inked(
        new Pixels(shape.width(), shape.height(), argb, opaque, false), shape, false, true);
  }
}
