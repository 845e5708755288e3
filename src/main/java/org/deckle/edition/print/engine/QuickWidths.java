package org.deckle.edition.print.engine;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.util.OpenUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Measures text by a table of advance widths for each font. The engine measures every word several
 * times, each time by encoding it and looking up the codes again; that took two fifths of a long
 * book's time. The widths are the same to the last bit. Belongs to one document; not thread-safe.
 */
class QuickWidths extends PdfBoxTextRenderer {

  private static final int CHARACTERS = Character.MAX_VALUE + 1;
  private static final float NO_GLYPH = -1;

  /** What the engine rounds down instead of up. */
  private static final float NEARLY_WHOLE = 0.01f;

  private final boolean substitutes;
  private final Map<PDFont, float[]> advances = new IdentityHashMap<>();

  /**
   * @param substitutes whether some font puts other glyphs for runs of characters, so that the
   *     width of a word is not the sum of its characters' widths
   */
  QuickWidths(boolean substitutes) {
    this.substitutes = substitutes;
  }

  /** The width in the engine's dots; what the table does not know is left to the engine. */
  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    float thousandths = substitutes ? NO_GLYPH : thousandths(font, text);
    if (thousandths < 0) {
      return super.getWidth(context, font, text);
    }
    float width = thousandths / 1000f * font.getSize2D();
    return (int) (width - Math.floor(width) < NEARLY_WHOLE ? width : Math.ceil(width));
  }

  private float thousandths(FSFont font, String text) {
    PDFont first = ((PdfBoxFSFont) font).getFontDescriptions().get(0).getFont();
    if (first == null) {
      return NO_GLYPH;
    }
    float[] table = advances.computeIfAbsent(first, f -> empty());
    float sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Float.isNaN(table[c])) {
        table[c] = advance(first, c);
      }
      if (table[c] < 0) {
        return NO_GLYPH;
      }
      sum += table[c];
    }
    return sum;
  }

  private static float[] empty() {
    float[] table = new float[CHARACTERS];
    Arrays.fill(table, Float.NaN);
    return table;
  }

  private static float advance(PDFont font, char c) {
    if (Character.isSurrogate(c)) {
      return NO_GLYPH;
    }
    if (!OpenUtil.isSafeFontCodePointToPrint(c)) {
      return 0;
    }
    try {
      return font.getStringWidth(String.valueOf(c));
    } catch (IllegalArgumentException e) {
      // How a font says that it has no glyph; the engine then looks into the others.
      return NO_GLYPH;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
