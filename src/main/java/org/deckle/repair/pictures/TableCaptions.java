package org.deckle.repair.pictures;

import java.util.List;
import java.util.Optional;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.jsoup.nodes.Element;

/** Pairs a table with the numbered paragraph above or below it ("Table 3. Rainfall"). */
final class TableCaptions {

  private TableCaptions() {}

  /** A paragraph that is a table's caption, and that it becomes one. */
  record Pair(Element text, Proposal proposal) {}

  /** The caption of a table that has none yet. */
  static Optional<Pair> pair(Element table) {
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
    Element core = Blocks.soleChild(text, "em", "i", "strong", "b").orElse(text);
    Content caption = Content.element("caption", Content.keepAll(core.childNodes()));
    Proposal proposal =
        Proposal.of(
            finding,
            new Edit.Insert(table, Edit.Side.FIRST, List.of(caption)),
            new Edit.Remove(text));
    return Optional.of(new Pair(text, proposal));
  }

  private static boolean isCaption(Element text) {
    return text != null
        && Blocks.isTextBlock(text)
        && !Blocks.isPictured(text)
        && CaptionLabels.isTableCaption(Blocks.text(text));
  }
}
