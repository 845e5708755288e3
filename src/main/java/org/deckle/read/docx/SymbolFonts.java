package org.deckle.read.docx;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Letters in a font of symbols are symbols: they become {@code w:sym}, which the converter knows by
 * font and number.
 */
final class SymbolFonts {

  private static final String FONTS = "symbol|wingdings|wingdings 2|wingdings 3|webdings";

  /** Where symbol fonts keep their characters in Unicode's private area. */
  private static final int PRIVATE = 0xF000;

  private SymbolFonts() {}

  static void convert(Element root) {
    for (Element fonts : root.select("w|r > w|rPr > w|rFonts")) {
      String font = fonts.attr("w:ascii");
      if (font.toLowerCase(Locale.ROOT).matches(FONTS)) {
        for (Element text : fonts.parent().parent().select("> w|t")) {
          convert(text, font);
        }
      }
    }
  }

  private static void convert(Element text, String font) {
    Node at = text;
    for (char c : text.wholeText().toCharArray()) {
      int code = c >= PRIVATE ? c - PRIVATE : c;
      Element symbol;
      if (code > ' ' && code < 0x100) {
        symbol = WordXml.element("w:sym").attr("w:font", font);
        symbol.attr("w:char", String.format(Locale.ROOT, "%04X", PRIVATE + code));
      } else {
        symbol = WordXml.element("w:t").attr("xml:space", "preserve").text(String.valueOf(c));
      }
      at.after(symbol);
      at = symbol;
    }
    text.remove();
  }
}
