package org.deckle.book.structure;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Mends the parts of tables (HTML, section 4.9): a caption, columns, a head, bodies, a foot, in
 * this order, and rows of cells in each.
 */
final class TableModel {

  private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");
  private static final Set<String> COLUMNS = Set.of("col", "colgroup");
  private static final Set<String> CELLS = Set.of("td", "th");

  private static final String PARTS = "caption, colgroup, thead, tbody, tfoot";

  private TableModel() {}

  static void mend(Element root) {
    dissolve(root);
    root.select("table").forEach(TableModel::order);
    root.select("colgroup").forEach(TableModel::columnsOnly);
    root.select("thead, tbody, tfoot")
        .forEach(group -> ContentModel.gather(group, Set.of("tr"), "tr"));
    root.select("tr").forEach(row -> ContentModel.gather(row, CELLS, "td"));
    // A table in a caption is none.
    root.select("caption table").forEach(TableModel::flatten);
    root.select("tr:empty").remove();
    root.select("thead:empty, tbody:empty, tfoot:empty").remove();
    root.select("table:not(:has(tr))").forEach(TableModel::flatten);
  }

  /** What stands outside of its table is no part of one. */
  private static void dissolve(Element root) {
    for (Element part : List.copyOf(root.select(PARTS))) {
      if (part != root && !part.parent().nameIs("table")) {
        part.tagName("div");
      }
    }
    for (Element row : List.copyOf(root.select("tr"))) {
      if (!GROUPS.contains(row.parent().normalName()) && !row.parent().nameIs("table")) {
        row.tagName("div");
      }
    }
    for (Element cell : List.copyOf(root.select("td, th"))) {
      if (!cell.parent().nameIs("tr")) {
        cell.tagName("div");
      }
    }
    for (Element column : List.copyOf(root.select("col"))) {
      if (!column.parent().nameIs("colgroup") && !column.parent().nameIs("table")) {
        column.unwrap();
      }
    }
  }

  private static void order(Element table) {
    ContentModel.gather(
        table, Set.of("caption", "colgroup", "col", "thead", "tbody", "tfoot"), "tbody");
    Elements captions = table.select("> caption");
    for (int i = captions.size() - 1; i > 0; i--) {
      Element extra = captions.get(i);
      captions.first().appendElement("br");
      captions.first().appendChildren(extra.childNodes());
      extra.remove();
    }
    table.prependChildren(table.children().stream().filter(TableModel::isColumn).toList());
    table.prependChildren(captions.subList(0, Math.min(1, captions.size())));
    Elements groups = table.select("> thead, > tbody, > tfoot");
    for (int i = 0; i < groups.size(); i++) {
      String name = groups.get(i).normalName();
      boolean misplaced =
          name.equals("thead") && i > 0 || name.equals("tfoot") && i < groups.size() - 1;
      if (misplaced) {
        groups.get(i).tagName("tbody");
      }
    }
  }

  private static boolean isColumn(Element part) {
    return COLUMNS.contains(part.normalName());
  }

  /** Columns have no text; what stands in them goes before the table. */
  private static void columnsOnly(Element group) {
    for (Node child : List.copyOf(group.childNodes())) {
      boolean column = child instanceof Element e && e.nameIs("col");
      if (!column) {
        child.remove();
        if (!(child instanceof TextNode text && text.isBlank())) {
          group.parent().before(new Element("div").appendChild(child));
        }
      }
    }
  }

  /** Leaves the text of the tables in and below an element, each part as a block. */
  static void flatten(Element root) {
    root.select("colgroup, col").unwrap();
    root.select("table, caption, thead, tbody, tfoot, tr, td, th").tagName("div");
  }
}
