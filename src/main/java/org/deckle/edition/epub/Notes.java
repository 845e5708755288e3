package org.deckle.edition.epub;

import java.util.HashMap;
import java.util.Map;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Gives each note its number, which leads back to where the note was called. */
final class Notes {

  private Notes() {}

  /** Works on notes and calls whose ids are not yet renamed. */
  static void lead(Element body) {
    Targets.nameCalls(body);
    Map<String, Element> calls = new HashMap<>();
    for (Element call : body.select("a[role=" + Vocabulary.ROLE_NOTEREF + "]")) {
      calls.putIfAbsent(call.attr("href"), call);
    }
    for (Element note : body.select("aside[role=" + Vocabulary.ROLE_FOOTNOTE + "]")) {
      Element call = calls.get("#" + note.id());
      if (call != null && call.hasText()) {
        leadBack(note, call);
      }
    }
  }

  private static void leadBack(Element note, Element call) {
    Element first = note.firstElementChild();
    boolean inParagraph =
        first != null && first.normalName().equals("p") && note.ownText().isBlank();
    Element home = inParagraph ? first : note;
    home.prependChild(new TextNode(" "));
    home.prependElement("a")
        .attr("role", "doc-backlink")
        .attr("href", "#" + call.id())
        .text(call.text());
  }
}
