package org.deckle.book.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Outline;
import org.deckle.book.Outline.Kind;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Gives the blocks the headings and levels that the author's list of files asks for: parts and
 * groups that no file holds, and chapters within chapters.
 */
final class OutlineHeadings {

  private OutlineHeadings() {}

  static void apply(Document document) {
    List<Outline.Entry> entries = Outline.of(document).entries();
    if (entries.isEmpty()) {
      return;
    }
    Map<String, Integer> depths = new HashMap<>();
    entries.stream().filter(e -> e.title().isEmpty()).forEach(e -> depths.put(e.file(), e.depth()));
    Set<String> begun = new HashSet<>();
    for (Element block : List.copyOf(document.body().children())) {
      String file = Place.of(block).file();
      lower(block, depths.getOrDefault(file, 0));
      if (begun.add(file)) {
        entries.stream()
            .filter(e -> e.file().equals(file) && !e.title().isEmpty())
            .forEach(e -> block.before(heading(e, block)));
      }
    }
  }

  private static void lower(Element block, int depth) {
    if (block.normalName().matches("h[1-6]")) {
      block.tagName("h" + Math.min(6, block.normalName().charAt(1) - '0' + depth));
    }
  }

  private static Element heading(Outline.Entry entry, Element block) {
    Element heading = new Element("h" + Math.min(6, 1 + entry.depth())).text(entry.title());
    heading.attr(Vocabulary.SRC, block.attr(Vocabulary.SRC));
    if (entry.kind() == Kind.PART) {
      heading.attr("role", Vocabulary.ROLE_PART);
    }
    return heading;
  }
}
