package org.deckle.edition.epub;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font as outlines. It asks nothing of the machine's own fonts and font libraries, so that the
 * drawing is the same everywhere and works where a server has none.
 */
final class TypeFace implements Lettering, AutoCloseable {

  private final TrueTypeFont font;
  private final CmapLookup glyphs;

  TypeFace(byte[] ttf) throws IOException {
    TTFParser parser = new TTFParser();
    font = parser.parse(new RandomAccessReadBuffer(ttf));
    font.setEnableGsub(false);
    glyphs = font.getUnicodeCmapLookup();
  }

  @Override
  public boolean covers(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || glyphs.getGlyphId(c) > 0);
  }

  @Override
  public double width(String text, double size, double tracking) throws IOException {
    double units = 0;
    int[] letters = text.codePoints().toArray();
    for (int c : letters) {
      units += font.getAdvanceWidth(glyphs.getGlyphId(c));
    }
    return units * size / font.getUnitsPerEm() + Math.max(0, letters.length - 1) * tracking * size;
  }

  @Override
  public Shape outline(String text, double size, double tracking, double x, double y)
      throws IOException {
    Path2D.Double line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = size / font.getUnitsPerEm();
    double at = x;
    for (int c : text.codePoints().toArray()) {
      int glyph = glyphs.getGlyphId(c);
      GlyphData data = font.getGlyph().getGlyph(glyph);
      if (data != null) {
        line.append(
            data.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
      }
      at += font.getAdvanceWidth(glyph) * scale + tracking * size;
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    font.close();
  }
}
