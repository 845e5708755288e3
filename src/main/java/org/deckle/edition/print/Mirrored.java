package org.deckle.edition.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a text that runs from right to left needs besides the stylesheet, since the engine reorders
 * lines only: the columns of tables, which it sets from the left, the numbers of lists, and the
 * page numbers of contents, which get a column of their own. Figures stay in their places, for
 * lines beside a float are misplaced, and can be mended only from the left.
 */
final class Mirrored {

  /** The width of a letter or digit in ems, rather too much. */
  private static final double LETTER = 0.6;

  private Mirrored() {}

  static void turn(Element body) {
    body.select(".contents").forEach(Mirrored::column);
    body.select(".figures table").forEach(Mirrored::figures);
    for (Element row : body.select("tr")) {
      List<Element> cells = new ArrayList<>(row.children());
      Collections.reverse(cells);
      cells.forEach(Element::remove);
      cells.forEach(row::appendChild);
    }
    Bullets.number(body);
  }

  /** The engine holds no words together that it has to reorder, so their column is wide enough. */
  private static void figures(Element list) {
    int letters =
        list.select("td:first-child").stream().mapToInt(l -> l.text().length()).max().orElse(0);
    for (Element row : list.select("tr")) {
      row.child(0).attr("style", "width:" + letters * LETTER + "em");
      row.appendChild(number(row.selectFirst("a")));
    }
  }

  private static void column(Element contents) {
    Element list = new Element("table");
    for (Element line : contents.select(".line")) {
      Element row = list.appendElement("tr");
      row.appendElement("td").appendChild(line);
      row.appendChild(number(line.selectFirst("a")));
    }
    contents.appendChild(list);
  }

  private static Element number(Element link) {
    Element cell = new Element("td").addClass("number");
    cell.appendElement("a").attr("href", link.attr("href"));
    return cell;
  }
}
