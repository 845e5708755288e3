package org.deckle.repair;

import java.util.List;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.report.Change;
import org.deckle.report.Code;
import org.deckle.report.Finding;
import org.deckle.report.Findings;
import org.jsoup.nodes.Element;

/** Pairs a table with the numbered paragraph above or below it ("Table 3. Rainfall"). */
final class TableCaptions {

  private TableCaptions() {}

  static void pair(Element table, Findings findings) {
    if (table.selectFirst("> caption") != null) {
      return;
    }
    Element text =
        isCaption(table.previousElementSibling())
            ? table.previousElementSibling()
            : table.nextElementSibling();
    if (!isCaption(text)) {
      return;
    }
    String words = Blocks.text(text);
    Finding finding =
        Finding.of(Code.CAPTION, Place.of(text), words)
            .what("“" + Texts.excerpt(words) + "” is the caption of the table beside it.")
            .why("It stands beside it and has a table's number.")
            .confidence(0.95)
            .change(Change.replaced(words, words, Place.of(table)))
            .build();
    if (findings.accepts(finding)) {
      Element caption = new Element("caption");
      Element core = Blocks.soleChild(text, "em", "i", "strong", "b").orElse(text);
      List.copyOf(core.childNodes()).forEach(caption::appendChild);
      text.remove();
      table.prependChild(caption);
    }
  }

  private static boolean isCaption(Element text) {
    return text != null
        && Blocks.isTextBlock(text)
        && !Blocks.isPictured(text)
        && CaptionLabels.isTableCaption(Blocks.text(text));
  }
}
