package org.deckle.edition.markdown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Writes tables that have one head row and plain cells; others stay HTML. */
final class TableWriter {

  private TableWriter() {}

  static Optional<String> write(Element table, NoteLabels notes) {
    List<Element> rows = table.select("tr");
    if (!isSimple(table, rows, notes)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      out.append(i == 0 ? "" : "\n").append(row(rows.get(i), notes));
      if (i == 0) {
        String rule =
            rows.get(0).children().stream()
                .map(c -> rule(c.attr("align")))
                .collect(Collectors.joining(" | ", "\n| ", " |"));
        out.append(rule);
      }
    }
    Element caption = table.selectFirst("> caption");
    if (caption != null) {
      out.append("\n\n: ").append(InlineWriter.line(caption.childNodes(), notes));
      out.append(notes.isTarget(table.id()) ? " {#" + table.id() + "}" : "");
    }
    return Optional.of(out.toString());
  }

  private static boolean isSimple(Element table, List<Element> rows, NoteLabels notes) {
    return !rows.isEmpty()
        && table.select("thead > tr").size() == 1
        && rows.get(0).parent().nameIs("thead")
        && rows.get(0).select("> th").size() == rows.get(0).childrenSize()
        && (!notes.isTarget(table.id()) || table.selectFirst("> caption") != null)
        && rows.stream().allMatch(r -> r.childrenSize() == rows.get(0).childrenSize())
        && table
            .select(
                "caption p, caption br, caption + caption, tfoot, colgroup, [colspan], [rowspan], p, ul, ol, pre, table table,"
                    + " figure, blockquote, tbody th, tr[id], td[id]")
            .isEmpty();
  }

  private static String row(Element row, NoteLabels notes) {
    return row.children().stream()
        .map(c -> InlineWriter.line(c.childNodes(), notes).replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String rule(String align) {
    return switch (align) {
      case "left" -> ":--";
      case "right" -> "--:";
      case "center" -> ":-:";
      default -> "---";
    };
  }
}
