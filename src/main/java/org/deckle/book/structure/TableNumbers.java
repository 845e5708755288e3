package org.deckle.book.structure;

import java.util.List;
import java.util.Locale;
import org.deckle.book.Vocabulary;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Element;

/**
 * The labels of tables: where the text refers to one by its id, all that have a caption are counted
 * through the book. Captions that the author numbered stay as they are.
 */
final class TableNumbers {

  private TableNumbers() {}

  static void assign(Element body, String language) {
    List<Element> tables = body.select("table:has(> caption)");
    boolean referred =
        tables.stream().anyMatch(t -> !t.id().isEmpty() && isReferredTo(body, t.id()));
    Labels words = Labels.of(language);
    if (!referred || tables.stream().anyMatch(t -> isNumbered(t, words))) {
      return;
    }
    int number = 0;
    for (Element table : tables) {
      table.attr(Vocabulary.LABEL, words.numbered("table", ++number));
    }
  }

  private static boolean isReferredTo(Element body, String id) {
    return body.select("a[" + Vocabulary.REF + "]").stream()
        .anyMatch(a -> a.attr("href").equals("#" + id));
  }

  private static boolean isNumbered(Element table, Labels words) {
    String caption = table.selectFirst("> caption").text().toLowerCase(Locale.ROOT);
    String label = words.numbered("table", 0).toLowerCase(Locale.ROOT);
    return caption.replaceAll("\\d+", "0").startsWith(label);
  }
}
