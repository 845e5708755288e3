package org.deckle.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.text.WrapWidth;
import org.jsoup.nodes.Element;

/**
 * Recognises lists in plain text: two items or more, each behind its mark, with or without further
 * lines. A hyphen may begin speech, too; a long dash does. Stateless.
 */
final class TextList {

  private static final Pattern ITEM =
      Pattern.compile(
          "\\s{0,8}(?:([*•·+–‣◦▪●○■□-])\\s+|(\\(?)(\\p{Nd}{1,3})(?:([.)-])\\s+|([、．])\\s*)"
              + "|([a-zA-Z])\\)\\s+)(\\S.*)");

  private TextList() {}

  /**
   * A line that begins with a mark.
   *
   * @param mark the mark, its number aside
   * @param number of a numbered item, 1 for the letter a; 0 for others
   */
  private record Item(String mark, int number, String text) {

    static Optional<Item> of(String line) {
      Matcher m = ITEM.matcher(line);
      if (!m.matches()) {
        return Optional.empty();
      }
      if (m.group(1) != null) {
        return Optional.of(new Item(m.group(1), 0, m.group(7)));
      }
      if (m.group(6) != null) {
        char letter = m.group(6).charAt(0);
        boolean capital = Character.isUpperCase(letter);
        return Optional.of(
            new Item(capital ? "A" : "a", letter - (capital ? 'A' : 'a') + 1, m.group(7)));
      }
      String mark = m.group(2) + "1" + (m.group(4) == null ? m.group(5) : m.group(4));
      return Optional.of(new Item(mark, Integer.parseInt(m.group(3)), m.group(7)));
    }

    boolean isLettered() {
      return mark.equalsIgnoreCase("a");
    }

    boolean isHyphen() {
      return mark.equals("-") || mark.equals("–");
    }

    /** Whether a line behind this one, the first, is the next item but some. */
    boolean isFollowedBy(Item other, int distance) {
      return other.mark.equals(mark) && (number == 0 || other.number == number + distance);
    }
  }

  /**
   * The list that some lines are.
   *
   * @param shape of the text that they are from
   * @param inline writes an item's text into its element
   */
  static Optional<Element> of(
      List<String> lines, TextShape shape, BiConsumer<String, Element> inline) {
    Optional<Item> first = Item.of(lines.get(0));
    if (first.isEmpty()
        || first.get().isHyphen() && shape.speech()
        || first.get().isLettered() && first.get().number() != 1) {
      return Optional.empty();
    }
    List<String> items = new ArrayList<>(List.of(first.get().text()));
    WrapWidth width = shape.width(lines);
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      Optional<Item> item = Item.of(line);
      if (item.filter(t -> first.get().isFollowedBy(t, items.size())).isPresent()) {
        items.add(item.get().text());
      } else if (item.isEmpty() && TextMargin.indent(line) > 0
          || TextShape.isForced(width, lines.get(i - 1), line)) {
        items.set(items.size() - 1, items.get(items.size() - 1) + "\n" + line.strip());
      } else {
        return Optional.empty();
      }
    }
    return items.size() < 2 ? Optional.empty() : Optional.of(list(first.get(), items, inline));
  }

  /**
   * Where a list begins below the words that announce it: the number of its first line; 0 where
   * none does.
   */
  static int start(List<String> lines, TextShape shape) {
    int at = 0;
    while (at < lines.size() && Item.of(lines.get(at)).isEmpty()) {
      at++;
    }
    boolean list =
        at > 0
            && at < lines.size()
            && of(lines.subList(at, lines.size()), shape, (text, item) -> {}).isPresent();
    return list ? at : 0;
  }

  private static Element list(Item first, List<String> items, BiConsumer<String, Element> inline) {
    Element list = new Element(first.number() > 0 ? "ol" : "ul");
    if (first.isLettered()) {
      list.attr("type", first.mark());
    } else if (first.number() > 1) {
      list.attr("start", String.valueOf(first.number()));
    }
    items.forEach(item -> inline.accept(item, list.appendElement("li")));
    return list;
  }
}
