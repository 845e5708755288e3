package org.deckle.edition.print.fonts;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One font file, read when it is first asked for. Belongs to one document; not thread-safe.
 *
 * <p>Glyph substitution is switched off but for the scripts that cannot be read without it: it
 * costs ten times the rest of the layout.
 */
public final class Face {

  private final String family;
  private final int weight;
  private final boolean italic;
  private final byte[] bytes;
  private final boolean substitutes;
  private TrueTypeFont font;
  private CmapLookup characters;

  Face(String family, int weight, boolean italic, byte[] bytes, boolean substitutes) {
    this.family = family;
    this.weight = weight;
    this.italic = italic;
    this.bytes = bytes;
    this.substitutes = substitutes;
  }

  /** A face that names itself: its family, weight and slope are read from the file. */
  static Face ofFile(byte[] bytes, boolean substitutes) throws IOException {
    TrueTypeFont font = parse(bytes);
    String family = font.getNaming() == null ? null : font.getNaming().getFontFamily();
    String style = font.getNaming() == null ? "" : "" + font.getNaming().getFontSubFamily();
    int weight = style.matches("(?i).*bold.*") ? 700 : 400;
    boolean italic = style.matches("(?i).*(italic|oblique).*");
    Face face =
        new Face(family == null ? font.getName() : family, weight, italic, bytes, substitutes);
    face.font = font;
    return face;
  }

  public String family() {
    return family;
  }

  public int weight() {
    return weight;
  }

  public boolean italic() {
    return italic;
  }

  boolean substitutes() {
    return substitutes;
  }

  /** Whether the font has a glyph for a code point. */
  public boolean has(int codePoint) throws IOException {
    if (characters == null) {
      characters = font().getUnicodeCmapLookup();
    }
    return characters.getGlyphId(codePoint) > 0;
  }

  /** How wide a line of text is, in ems, without kerning; a character without glyph has none. */
  public double width(String text) throws IOException {
    double units = 0;
    for (int c : text.codePoints().toArray()) {
      units += has(c) ? font().getAdvanceWidth(characters.getGlyphId(c)) : 0;
    }
    return units / font().getUnitsPerEm();
  }

  /** The font for a document: a subset of its outlines; CFF outlines go in whole. */
  public PDFont load(PDDocument document) throws IOException {
    TrueTypeFont source = font();
    source.setEnableGsub(substitutes);
    return PDType0Font.load(document, source, hasTrueTypeOutlines());
  }

  /** Whether a subset of the font can be made; of CFF outlines, none can. */
  boolean hasTrueTypeOutlines() throws IOException {
    return !(font() instanceof OpenTypeFont open && open.isPostScript());
  }

  private TrueTypeFont font() throws IOException {
    if (font == null) {
      font = parse(bytes);
    }
    return font;
  }

  private static TrueTypeFont parse(byte[] bytes) throws IOException {
    RandomAccessReadBuffer in = new RandomAccessReadBuffer(bytes);
    boolean cff = bytes.length > 4 && bytes[0] == 'O' && bytes[1] == 'T';
    return cff ? new OTFParser().parse(in) : new TTFParser().parse(in);
  }
}
