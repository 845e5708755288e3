package org.deckle.book.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Nests the flat blocks of a manuscript into sections: parts, chapters, and what stands before
 * them.
 */
final class Sections {

  private Sections() {}

  /**
   * Nests the blocks of a document.
   *
   * @param language BCP 47, of the words in headings
   */
  static void nest(Document document, String language) {
    Element body = document.body();
    OutlineHeadings.apply(document);
    SectionKinds kinds = SectionKinds.of(document, language);
    Parts.settle(body, kinds);
    List<Element> sections = new ArrayList<>();
    Element current = null;
    Deque<Element> kickers = new ArrayDeque<>();
    for (Element block : List.copyOf(body.children())) {
      if (block.hasClass(Vocabulary.CLASS_KICKER)) {
        kickers.add(block);
        continue;
      }
      if (current == null || block.normalName().equals("h1")) {
        current = section(block, kinds);
        sections.add(current);
      }
      drain(kickers, current);
      current.appendChild(block);
    }
    if (!kickers.isEmpty()) {
      if (current == null) {
        current = section(kickers.peek(), kinds);
        sections.add(current);
      }
      drain(kickers, current);
    }
    body.empty();
    body.appendChildren(sections);
    bringNotesHome(body);
    Matters.mark(body.children(), kinds);
  }

  private static void drain(Deque<Element> kickers, Element section) {
    while (!kickers.isEmpty()) {
      section.appendChild(kickers.poll());
    }
  }

  private static Element section(Element first, SectionKinds kinds) {
    Element section = new Element("section");
    section.attr(Vocabulary.SRC, first.attr(Vocabulary.SRC));
    if (first.normalName().equals("h1")) {
      String role = kinds.of(first).orElse(SectionKind.CHAPTER).role();
      if (!role.isEmpty()) {
        section.attr("role", role);
      }
      first.removeAttr("role");
    } else {
      section.addClass("preamble");
    }
    return section;
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
