package org.deckle.edition.markdown;

import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/** Writes formulas as the TeX they were made of, or as MathML where there was none. Stateless. */
final class FormulaWriter {

  private FormulaWriter() {}

  static String write(Element math) {
    String tex = math.attr(Vocabulary.TEX);
    if (tex.isEmpty()) {
      return InlineWriter.openTag(math) + math.html().replaceAll("\\s+", " ") + "</math>";
    }
    if (tex.startsWith("\\begin{") && tex.endsWith("}")) {
      return tex;
    }
    return math.attr("display").equals("block") ? "$$\n" + tex + "\n$$" : "$" + tex + "$";
  }
}
