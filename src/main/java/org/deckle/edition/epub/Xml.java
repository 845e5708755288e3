package org.deckle.edition.epub;

/** Text as XML 1.0 takes it. */
final class Xml {

  private Xml() {}

  /** Without the characters that XML 1.0 forbids (section 2.2), lone surrogates among them. */
  static String legal(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Xml::isLegal).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** As content of an element or of an attribute in double quotes. */
  static String escape(String text) {
    return legal(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F || c == '\n' || c > 0x9F && c < 0xD800;
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= ' ' && c < 0x7F
        || c == 0x85
        || c >= 0xA0 && c < 0xD800
        || c >= 0xE000 && c < 0xFDD0
        || c > 0xFDEF && c < 0xFFFE
        || c >= 0x10000 && (c & 0xFFFE) != 0xFFFE;
  }
}
