package org.deckle.read.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deckle.book.Outline.Kind;

/** {@code Book.txt} of Leanpub: a path a line, with words for where the matter changes. */
final class BookTxt {

  private static final Map<String, Kind> MATTER =
      Map.of("frontmatter", Kind.FRONT, "mainmatter", Kind.CHAPTER, "backmatter", Kind.BACK);

  private BookTxt() {}

  static List<OrderItem> of(String text) {
    List<OrderItem> items = new ArrayList<>();
    Kind kind = Kind.CHAPTER;
    for (String line : text.lines().map(String::strip).toList()) {
      String word = line.replaceAll("[{}:]", "");
      if (MATTER.containsKey(word)) {
        kind = MATTER.get(word);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        items.add(new OrderItem(kind, line, "", 0));
      }
    }
    return items;
  }
}
