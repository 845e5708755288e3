package org.deckle.edition.epub;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;

/**
 * The machine's fonts, for scripts that the theme has none for: shaped and ordered as the script
 * asks, right to left too. The drawing is then that machine's.
 */
final class MachineLettering implements Lettering {

  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

  private final Font font = new Font(Font.SERIF, Font.PLAIN, 1);

  @Override
  public boolean covers(String text) {
    return font.canDisplayUpTo(text) < 0;
  }

  /** Letters that join must not be drawn apart: no tracking is added. */
  @Override
  public double width(String text, double size, double tracking) {
    return layout(text, size).getAdvance();
  }

  @Override
  public Shape outline(String text, double size, double tracking, double x, double y) {
    return layout(text, size).getOutline(AffineTransform.getTranslateInstance(x, y));
  }

  private TextLayout layout(String text, double size) {
    return new TextLayout(text, font.deriveFont((float) size), PLAIN);
  }
}
