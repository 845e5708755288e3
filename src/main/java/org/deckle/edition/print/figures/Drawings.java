package org.deckle.edition.print.figures;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.deckle.book.Picture;
import org.deckle.book.Renditions;
import org.deckle.book.Renditions.Target;
import org.deckle.book.UnusablePictureException;
import org.deckle.edition.print.engine.PdfEngine;

/** The SVG pictures of a document, parsed once. Not thread-safe. */
final class Drawings {

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

  private final Renditions renditions;
  private final Map<Picture, SVGDocument> parsed = new HashMap<>();

  Drawings(Renditions renditions) {
    this.renditions = renditions;
  }

  /** Whether lines are drawn for a picture: it is an SVG, and the target need not have pixels. */
  boolean isDrawing(Picture picture, Target target) throws IOException {
    try {
      return picture.mediaType().equals(PdfEngine.DRAWING)
          && renditions.of(picture, target).mediaType().equals(PdfEngine.DRAWING);
    } catch (UnusablePictureException e) {
      // Whoever prepares the pictures is told.
      return false;
    }
  }

  /**
   * Parses a picture.
   *
   * @throws UnusablePictureException when it is no whole SVG, or whoever made it cannot draw it
   */
  void load(Picture picture, Target target) throws IOException {
    byte[] svg = renditions.of(picture, target).bytes();
    LoaderContext context = LoaderContext.builder().documentLimits(LIMITS).build();
    SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg), null, context);
    if (document == null) {
      throw new UnusablePictureException("is no whole SVG");
    }
    parsed.put(picture, document);
  }

  /** Draws a picture that was loaded. */
  void draw(Picture picture, Graphics2D graphics, float width, float height) {
    parsed.get(picture).render((Component) null, graphics, new ViewBox(width, height));
  }
}
