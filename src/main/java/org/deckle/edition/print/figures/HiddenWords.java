package org.deckle.edition.print.figures;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.deckle.edition.print.fonts.Face;

/**
 * Text in a PDF that is found and copied, but not seen (ISO 32000-1, section 9.3.6, mode 3): the
 * words of what is drawn. Belongs to one document; not thread-safe.
 */
final class HiddenWords {

  private final Face face;
  private PDFont font;

  HiddenWords(Face face) {
    this.face = face;
  }

  /** Sets words across an area, from its left to its right. */
  void write(String words, PdfBoxGraphics2D graphics, float width, float height) {
    try {
      StringBuilder known = new StringBuilder();
      for (int c : words.codePoints().toArray()) {
        known.appendCodePoint(face.has(c) ? c : ' ');
      }
      String text = known.toString().replaceAll(" +", " ").strip();
      double ems = face.width(text);
      if (ems > 0) {
        float size = (float) Math.min(height, width / ems);
        graphics.setPaint(Color.BLACK); // without one, nothing is drawn
        graphics.setFontTextDrawer(new Drawer(text, size));
        // What is drawn, and where, is for the drawer alone to know.
        graphics.drawString(" ", 0, (height + size) / 2);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("font " + face.family(), e);
    }
  }

  private final class Drawer implements IPdfBoxGraphics2DFontTextDrawer {
    private final String text;
    private final float size;

    Drawer(String text, float size) {
      this.text = text;
      this.size = size;
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv env) {
      return true;
    }

    @Override
    public void drawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv env)
        throws IOException {
      if (font == null) {
        font = face.load(env.getDocument());
      }
      PDPageContentStream content = env.getContentStream();
      content.beginText();
      content.setRenderingMode(RenderingMode.NEITHER);
      content.setFont(font, size);
      content.setTextMatrix(Matrix.getScaleInstance(1, -1));
      content.showText(text);
      content.endText();
    }

    @Override
    public FontMetrics getFontMetrics(Font metrics, IFontTextDrawerEnv env) {
      return env.getCalculationGraphics().getFontMetrics(metrics);
    }
  }
}
