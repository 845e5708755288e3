package org.deckle.repair.pictures;

import java.util.List;
import java.util.Optional;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Blocks;
import org.jsoup.nodes.Element;

/** Pairs a table with the numbered paragraph above or below it ("Table 3. Rainfall"). */
final class TableCaptions {

  private TableCaptions() {}

  /** Pairs a table; gives the paragraph that is empty now, if there was one. */
  static Optional<Element> pair(Element table, Findings findings) {
    if (table.selectFirst("> caption") != null) {
      return Optional.empty();
    }
    Element text =
        isCaption(table.previousElementSibling())
            ? table.previousElementSibling()
            : table.nextElementSibling();
    if (!isCaption(text)) {
      return Optional.empty();
    }
    String words = Blocks.text(text);
    Finding finding =
        Finding.of(Code.CAPTION, Place.of(text), words)
            .what("“" + Texts.excerpt(words) + "” is the caption of the table beside it.")
            .why("It stands beside it and has a table's number.")
            .confidence(0.95)
            .change(Change.replaced(words, words, Place.of(table)))
            .build();
    boolean yes = findings.accepts(finding);
    if (yes) {
      Element caption = new Element("caption");
      Element core = Blocks.soleChild(text, "em", "i", "strong", "b").orElse(text);
      List.copyOf(core.childNodes()).forEach(caption::appendChild);
      table.prependChild(caption);
    }
    return yes ? Optional.of(text) : Optional.empty();
  }

  private static boolean isCaption(Element text) {
    return text != null
        && Blocks.isTextBlock(text)
        && !Blocks.isPictured(text)
        && CaptionLabels.isTableCaption(Blocks.text(text));
  }
}
