package org.deckle.book.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/**
 * Nests the flat blocks of a manuscript into sections: parts, chapters, and what stands before
 * them.
 */
final class Sections {

  private Sections() {}

  static void nest(Element body) {
    if (hasParts(body)) {
      promoteBelowParts(body);
    }
    List<Element> sections = new ArrayList<>();
    Element current = null;
    Deque<Element> kickers = new ArrayDeque<>();
    for (Element block : List.copyOf(body.children())) {
      if (block.hasClass(Vocabulary.CLASS_KICKER)) {
        kickers.add(block);
        continue;
      }
      if (current == null || block.normalName().equals("h1")) {
        current = section(block);
        sections.add(current);
      }
      drain(kickers, current);
      current.appendChild(block);
    }
    if (!kickers.isEmpty()) {
      if (current == null) {
        current = section(kickers.peek());
        sections.add(current);
      }
      drain(kickers, current);
    }
    body.empty();
    body.appendChildren(sections);
    bringNotesHome(body);
  }

  private static void drain(Deque<Element> kickers, Element section) {
    while (!kickers.isEmpty()) {
      section.appendChild(kickers.poll());
    }
  }

  private static Element section(Element first) {
    Element section = new Element("section");
    section.attr(Vocabulary.SRC, first.attr(Vocabulary.SRC));
    if (first.normalName().equals("h1")) {
      boolean part = first.attr("role").equals(Vocabulary.ROLE_PART);
      section.attr("role", part ? Vocabulary.ROLE_PART : Vocabulary.ROLE_CHAPTER);
      first.removeAttr("role");
    } else {
      section.addClass("preamble");
    }
    return section;
  }

  /**
   * Whether the first-level headings are titles of parts: there are two or more, and each stands
   * directly over a second-level heading. This asks for no word of any language.
   */
  private static boolean hasParts(Element body) {
    List<Element> tops = body.select("> h1");
    return tops.size() >= 2
        && tops.stream()
            .allMatch(h -> h.nextElementSibling() != null && startsChapter(h.nextElementSibling()));
  }

  private static boolean startsChapter(Element block) {
    return block.normalName().equals("h2")
        || block.hasClass(Vocabulary.CLASS_KICKER)
            && block.nextElementSibling() != null
            && startsChapter(block.nextElementSibling());
  }

  private static void promoteBelowParts(Element body) {
    for (Element heading : body.select("> h1, > h2, > h3, > h4, > h5, > h6")) {
      int level = heading.normalName().charAt(1) - '0';
      if (level == 1) {
        heading.attr("role", Vocabulary.ROLE_PART);
      } else {
        heading.tagName("h" + (level - 1));
      }
    }
  }

  /** A note belongs to the section that calls it; readers leave it where the source has it. */
  private static void bringNotesHome(Element body) {
    Map<String, Element> homes = new HashMap<>();
    for (Element section : body.children()) {
      for (Element call : section.select("a[role=" + Vocabulary.ROLE_NOTEREF + "]")) {
        homes.putIfAbsent(call.attr("href"), section);
      }
    }
    for (Element note : body.select("> section > aside[role=" + Vocabulary.ROLE_FOOTNOTE + "]")) {
      homes.getOrDefault("#" + note.id(), note.parent()).appendChild(note);
    }
    body.select("> section").stream().filter(s -> s.childrenSize() == 0).forEach(Element::remove);
  }
}
