package org.deckle.edition.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deckle.book.Vocabulary;
import org.deckle.edition.print.fonts.Face;
import org.deckle.edition.print.fonts.Faces;
import org.jsoup.nodes.Element;

/**
 * Fits tables into the measure, where the engine would let them run off the page. A table that is
 * too wide is set smaller; one that would become too small to read is parted into several that
 * stand under each other, each with the first column; what is too wide even so breaks its words.
 */
final class Tables {

  /** The stylesheet's size of a table's text, and the space between columns in ems of that text. */
  private static final double SIZE = 0.86;

  private static final double GUTTER = 1.4;

  /** Smaller than this is not read with pleasure. */
  private static final double SMALLEST = 0.64;

  /** The engine rounds each cell. */
  private static final double SLACK = 1.03;

  /** A table with fewer letters stays on one page. */
  private static final int SHORT = 500;

  /** Lines that a head takes with its rule, and letters of a line in a column. */
  private static final int HEAD = 3;

  private static final double LETTER = 0.45;

  private final Faces faces;
  private final double measure;

  /**
   * The tables of a page.
   *
   * @param faces of their text
   * @param measure width of a line, in ems of running text
   */
  Tables(Faces faces, double measure) {
    this.faces = faces;
    this.measure = measure;
  }

  /** Fits the tables under an element, and keeps a head with its first row. */
  void fit(Element body) throws IOException {
    for (Element table : body.select("table:not(table table)")) {
      for (Element part : fitted(table)) {
        keepHead(part);
      }
    }
  }

  private List<Element> fitted(Element table) throws IOException {
    List<Double> columns = columns(table);
    double width = width(columns);
    if (width * SIZE <= measure) {
      return List.of(table);
    }
    double size = Math.max(SMALLEST, measure / width);
    table.attr("style", String.format(Locale.ROOT, "font-size:%.3fem", size));
    if (width * SMALLEST <= measure) {
      return List.of(table);
    }
    if (table.selectFirst("[colspan], [rowspan]") != null) {
      return List.of(breaking(table));
    }
    List<Element> parts = new ArrayList<>();
    for (List<Integer> group : groups(columns)) {
      Element part = group.size() == columns.size() ? table : part(table, group, !parts.isEmpty());
      parts.add(width(pick(columns, group)) * SMALLEST <= measure ? part : breaking(part));
    }
    Element last = table;
    for (Element part : parts) {
      last.after(part);
      last = part;
    }
    if (!parts.contains(table)) {
      table.remove();
    }
    return parts;
  }

  private static Element breaking(Element table) {
    return table.addClass("breaking");
  }

  /** Columns that fit beside each other, each group with the first; about as many in each. */
  private List<List<Integer>> groups(List<Double> columns) {
    int most = columns.size();
    int fewest = groups(columns, most).size();
    while (most > 2 && groups(columns, most - 1).size() == fewest) {
      most--;
    }
    return groups(columns, most);
  }

  private List<List<Integer>> groups(List<Double> columns, int most) {
    List<List<Integer>> groups = new ArrayList<>();
    List<Integer> group = new ArrayList<>(List.of(0));
    for (int i = 1; i < columns.size(); i++) {
      List<Integer> wider = new ArrayList<>(group);
      wider.add(i);
      boolean full = group.size() == most || width(pick(columns, wider)) * SMALLEST > measure;
      if (group.size() > 1 && full) {
        groups.add(group);
        group = new ArrayList<>(List.of(0, i));
      } else {
        group = wider;
      }
    }
    groups.add(group);
    return groups;
  }

  private static List<Double> pick(List<Double> columns, List<Integer> group) {
    return group.stream().map(columns::get).toList();
  }

  private static Element part(Element table, List<Integer> columns, boolean later) {
    Element part = table.clone();
    for (Element row : part.select("tr")) {
      List<Element> cells = List.copyOf(row.children());
      for (int i = 0; i < cells.size(); i++) {
        if (!columns.contains(i)) {
          cells.get(i).remove();
        } else if (later && i == 0) {
          cells.get(i).select("[role=" + Vocabulary.ROLE_NOTEREF + "]").remove();
          cells.get(i).select("[id]").removeAttr("id");
        }
      }
    }
    if (later) {
      part.removeAttr("id").select("caption, tr[id]").forEach(Tables::forget);
    }
    return part;
  }

  private static void forget(Element element) {
    if (element.normalName().equals("caption")) {
      element.remove();
    } else {
      element.removeAttr("id");
    }
  }

  private static double width(List<Double> columns) {
    double words = columns.stream().mapToDouble(w -> w).sum();
    return (words + GUTTER * (columns.size() - 1)) * SLACK;
  }

  /** The widest thing in each column that does not break, in ems. */
  private List<Double> columns(Element table) throws IOException {
    List<Double> widths = new ArrayList<>();
    for (Element row : table.select("tr")) {
      for (int i = 0; i < row.childrenSize(); i++) {
        if (i == widths.size()) {
          widths.add(0.0);
        }
        Element cell = row.child(i);
        if (!cell.hasAttr("colspan")) {
          widths.set(i, Math.max(widths.get(i), widest(cell)));
        }
      }
    }
    return widths;
  }

  private double widest(Element cell) throws IOException {
    Face face = cell.normalName().equals("th") ? faces.bold() : faces.text();
    double widest = 0;
    for (String piece : cell.text().split("[ \u00AD]|(?<=[-/–—])")) {
      widest = Math.max(widest, face.width(piece));
    }
    return widest;
  }

  /** The engine leaves a head alone at a page's foot; so there must be room for its first row. */
  private void keepHead(Element table) {
    if (table.text().length() < SHORT) {
      table.addClass("short");
    } else if (table.selectFirst("th") != null && table.selectFirst("tr:has(td)") != null) {
      Element row = table.selectFirst("tr:has(td)");
      double letters = measure / LETTER / SIZE / row.childrenSize();
      int longest = row.children().stream().mapToInt(c -> c.text().length()).max().orElse(0);
      double lines = HEAD + Math.min(12, Math.ceil(longest / letters) + 1);
      String room = String.format(Locale.ROOT, ";-fs-page-break-min-height:%.1fem", lines * 1.4);
      table.attr("style", (table.attr("style") + room).replaceFirst("^;", ""));
    }
  }
}
