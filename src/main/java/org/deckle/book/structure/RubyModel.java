package org.deckle.book.structure;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Mends ruby (HTML, section 4.5.10): base and reading, once or several times. What is none is text.
 */
final class RubyModel {

  private RubyModel() {}

  static void mend(Element root) {
    root.select("ruby ruby").unwrap();
    for (Element part : List.copyOf(root.select("rt, rp, rb"))) {
      if (part != root && !part.parent().nameIs("ruby")) {
        part.unwrap();
      }
    }
    root.select("ruby:not(:has(> rt))").forEach(ruby -> ruby.select("> rp, > rb").unwrap());
    root.select("ruby:not(:has(> rt))").unwrap();
    root.select("ruby").forEach(RubyModel::mendParts);
  }

  private static void mendParts(Element ruby) {
    boolean framed =
        ruby.select("> rp").stream().allMatch(RubyModel::isFrame)
            && ruby.select("> rp").size() == 2 * ruby.select("> rt").size();
    if (!framed) {
      ruby.select("> rp").unwrap();
    }
    ruby.select("> rb").unwrap();
    // Text behind the last reading is the base of none.
    for (Node last = ruby.lastChild(); last != null && !isReading(last); last = ruby.lastChild()) {
      ruby.after(last);
    }
  }

  /** Whether a bracket for readers without ruby stands right before or behind a reading. */
  private static boolean isFrame(Element bracket) {
    Node before = bracket.previousSibling();
    Node after = bracket.nextSibling();
    boolean opens = after instanceof Element e && e.nameIs("rt");
    boolean closes = before instanceof Element e && e.nameIs("rt");
    return opens != closes && bracket.childrenSize() == 0;
  }

  private static boolean isReading(Node node) {
    return node instanceof Element e && (e.nameIs("rt") || e.nameIs("rp"));
  }
}
