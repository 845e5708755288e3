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

  private Mirrored() {}

  static void turn(Element body) {
    body.select(".contents").forEach(Mirrored::column);
    body.select(".figures tr").forEach(r -> r.appendChild(number(r.selectFirst("a"))));
    for (Element row : body.select("tr")) {
      List<Element> cells = new ArrayList<>(row.children());
      Collections.reverse(cells);
      cells.forEach(Element::remove);
      cells.forEach(row::appendChild);
    }
    Bullets.number(body);
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
