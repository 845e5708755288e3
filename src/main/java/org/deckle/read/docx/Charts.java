package org.deckle.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The numbers of a chart as a table: a row a category, a column a series. Stateless. */
final class Charts {

  private static final int MOST_ROWS = 1_000;

  private Charts() {}

  /** Paragraphs with its titles, and the table. */
  static List<Element> blocks(Element chart) {
    List<Element> blocks = new ArrayList<>();
    for (Element title : chart.select("c|title")) {
      String words =
          title.select("a|t, c|v").stream().map(Element::wholeText).collect(Collectors.joining());
      if (!words.isBlank()) {
        blocks.add(DocxDrawings.paragraph(words));
      }
    }
    List<Element> series = chart.select("c|ser");
    if (!series.isEmpty()) {
      blocks.add(table(series));
    }
    return blocks;
  }

  private static Element table(List<Element> series) {
    Map<Integer, String> categories = new TreeMap<>();
    List<Map<Integer, String>> columns = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of(""));
    for (Element one : series) {
      categories.putAll(points(one, "> c|cat c|pt, > c|xVal c|pt"));
      columns.add(points(one, "> c|val c|pt, > c|yVal c|pt"));
      heads.add(String.join(" ", one.select("> c|tx c|v").eachText()));
    }
    Map<Integer, String> rows = new TreeMap<>(categories);
    columns.forEach(column -> column.keySet().forEach(row -> rows.putIfAbsent(row, "")));
    Element table = WordXml.element("w:tbl");
    row(table, heads);
    rows.forEach(
        (row, category) -> {
          List<String> cells = new ArrayList<>(List.of(category));
          columns.forEach(column -> cells.add(column.getOrDefault(row, "")));
          row(table, cells);
        });
    return table;
  }

  private static Map<Integer, String> points(Element series, String path) {
    Map<Integer, String> points = new TreeMap<>();
    for (Element point : series.select(path)) {
      if (point.attr("idx").matches("\\d{1,6}") && points.size() < MOST_ROWS) {
        points.put(Integer.valueOf(point.attr("idx")), point.text());
      }
    }
    return points;
  }

  private static void row(Element table, List<String> cells) {
    Element row = table.appendChild(WordXml.element("w:tr")).lastElementChild();
    for (String cell : cells) {
      row.appendChild(WordXml.element("w:tc"))
          .lastElementChild()
          .appendChild(DocxDrawings.paragraph(cell));
    }
  }
}
