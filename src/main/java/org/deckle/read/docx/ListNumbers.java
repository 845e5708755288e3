package org.deckle.read.docx;

import java.util.List;
import org.jsoup.nodes.Element;

/** Gives lists the kinds of numbers that their items carry, and the numbers they start at. */
final class ListNumbers {

  private static final String MARK = "deckle-number";

  private ListNumbers() {}

  /** A mark at the start of an item. */
  static Element mark(String type, int number) {
    return new Element(MARK).attr("type", type).attr("value", String.valueOf(number));
  }

  static void apply(Element html) {
    for (Element list : List.copyOf(html.select("ol"))) {
      applyTo(list);
    }
    html.select(MARK).remove();
  }

  private static void applyTo(Element first) {
    Element list = first;
    int expected = 0;
    for (Element item : List.copyOf(first.children())) {
      Element mark = markOf(item);
      if (mark != null) {
        String type = mark.attr("type");
        int number = Integer.parseInt(mark.attr("value"));
        boolean other = !list.hasAttr("data-type") ? false : !list.attr("data-type").equals(type);
        if (item.elementSiblingIndex() > 0 && (other || number != expected)) {
          list = split(list, item);
        }
        if (!list.hasAttr("data-type")) {
          begin(list, type, number);
        }
        expected = number + 1;
      }
    }
    first.parent().select("ol[data-type]").removeAttr("data-type");
  }

  private static void begin(Element list, String type, int number) {
    list.attr("data-type", type);
    if (!type.equals("1")) {
      list.attr("type", type);
    }
    if (number != 1) {
      list.attr("start", String.valueOf(number));
    }
  }

  private static Element split(Element list, Element item) {
    Element next = new Element("ol");
    list.after(next);
    Element moved = item;
    while (moved != null) {
      Element after = moved.nextElementSibling();
      next.appendChild(moved);
      moved = after;
    }
    return next;
  }

  private static Element markOf(Element item) {
    for (Element mark : item.select(MARK)) {
      if (mark.closest("li") == item) {
        return mark;
      }
    }
    return null;
  }
}
