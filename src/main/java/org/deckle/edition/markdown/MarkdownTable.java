package org.deckle.edition.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;

/** Writes a table with pipes (GFM 4.10); cells that span become several. */
final class MarkdownTable {

  private MarkdownTable() {}

  static String write(Element table) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("> th, > td")) {
        cells.add(
            Inline.write(cell).replace("\\\n", "<br>").replace('\n', ' ').replace("|", "\\|"));
      }
      rows.add(cells);
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      row.addAll(Collections.nCopies(width - row.size(), ""));
      lines.add("| " + String.join(" | ", row) + " |");
    }
    if (!lines.isEmpty()) {
      lines.add(1, "|" + " --- |".repeat(width));
    }
    Element caption = table.selectFirst("caption");
    String text = String.join("\n", lines);
    return caption == null ? text : text + "\n\n" + Inline.write(caption);
  }
}
