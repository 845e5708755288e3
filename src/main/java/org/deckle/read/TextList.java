package org.deckle.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Recognises lists in plain text: two items or more, each behind its mark. Stateless. */
final class TextList {

  private static final Pattern ITEM =
      Pattern.compile(" {0,3}(?:([*•·+-])|(\\d{1,3})[.)])\\s+(\\S.*)");

  private static final Pattern SENTENCE = Pattern.compile(".*[.!?…:»”\"]\\s*");

  /** Longer lines behind a hyphen are spoken. */
  private static final int SHORT = 80;

  private TextList() {}

  /**
   * The list that some lines are.
   *
   * @param inline writes an item's text into its element
   */
  static Optional<Element> of(List<String> lines, BiConsumer<String, Element> inline) {
    List<String> items = new ArrayList<>();
    int first = -1;
    String mark = "";
    int spoken = 0;
    for (String line : lines) {
      Matcher item = ITEM.matcher(line);
      if (item.matches()) {
        boolean numbered = item.group(2) != null;
        String own = numbered ? "1" : item.group(1);
        int number = numbered ? Integer.parseInt(item.group(2)) : 0;
        if (items.isEmpty()) {
          mark = own;
          first = number;
        } else if (!own.equals(mark) || numbered && number != first + items.size()) {
          return Optional.empty();
        }
        items.add(item.group(3));
        spoken += line.length() > SHORT || SENTENCE.matcher(line).matches() ? 1 : 0;
      } else if (items.isEmpty() || !line.startsWith(" ") && !line.startsWith("\t")) {
        return Optional.empty();
      } else {
        items.set(items.size() - 1, items.get(items.size() - 1) + " " + line.strip());
      }
    }
    boolean dialogue = mark.equals("-") && spoken * 2 >= items.size();
    return items.size() < 2 || dialogue
        ? Optional.empty()
        : Optional.of(list(items, mark.equals("1"), first, inline));
  }

  private static Element list(
      List<String> items, boolean numbered, int first, BiConsumer<String, Element> inline) {
    Element list = new Element(numbered ? "ol" : "ul");
    if (numbered && first != 1) {
      list.attr("start", String.valueOf(first));
    }
    items.forEach(item -> inline.accept(item, list.appendElement("li")));
    return list;
  }
}
