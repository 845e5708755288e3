package org.deckle.edition.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/**
 * Moves each note to its call, from where the engine floats it to the foot of the page. It cannot
 * float it from everywhere: the note of a table or caption stands right under it, as is the custom,
 * and that of a heading is floated from the text below.
 */
final class Footnotes {

  /** The engine floats nothing out of these. */
  private static final String UNFIT = "h1,h2,h3,h4,h5,h6,figcaption,table,aside";

  private Footnotes() {}

  static void toFoot(Element body) {
    Map<String, Element> notes = new LinkedHashMap<>();
    for (Element note : body.select("aside[role=" + Vocabulary.ROLE_FOOTNOTE + "]")) {
      note.select("a[role=doc-backlink]").remove();
      notes.putIfAbsent("#" + note.id(), note);
    }
    for (Element call : body.select("a[role=" + Vocabulary.ROLE_NOTEREF + "]")) {
      Element note = notes.get(call.attr("href"));
      if (note == null || note.parent() == null) {
        continue;
      }
      if (call.closest(UNFIT) == null) {
        call.replaceWith(floated(note, call.text()));
      } else {
        setElsewhere(note, call);
      }
    }
  }

  private static void setElsewhere(Element note, Element call) {
    mark(note, call.text());
    Element home = call.closest("table, figure");
    Element heading = call.closest("h1,h2,h3,h4,h5,h6");
    if (home != null && home.normalName().equals("table")) {
      last(home).after(note.addClass("under"));
    } else if (home != null) {
      home.appendChild(note.addClass("under"));
    } else if (heading != null) {
      Element below = heading.nextElementSibling();
      if (below != null && below.normalName().equals("p")) {
        below.prependChild(floated(note, call.text()).addClass("silent"));
      }
    }
  }

  /** A table's notes keep the order of their calls. */
  private static Element last(Element table) {
    Element last = table;
    Element next = table.nextElementSibling();
    while (next != null && next.is("aside.under")) {
      last = next;
      next = next.nextElementSibling();
    }
    return last;
  }

  private static Element floated(Element note, String mark) {
    Element span = new Element("span").addClass("footnote").attr("data-mark", mark).id(note.id());
    note.select("> .note-mark, > p > .note-mark").remove();
    boolean first = true;
    for (Element block : List.copyOf(note.children())) {
      if (block.normalName().equals("p")) {
        if (!first) {
          block.prependElement("br");
        }
        block.tagName("span");
      }
      first = false;
    }
    span.appendChildren(note.childNodesCopy());
    note.remove();
    return span;
  }

  private static void mark(Element note, String mark) {
    if (note.selectFirst(".note-mark") == null) {
      Element paragraph = note.selectFirst("> p");
      Element home = paragraph == null ? note : paragraph;
      home.prependChild(new Element("span").addClass("note-mark").text(mark + "\u2002"));
    }
  }
}
