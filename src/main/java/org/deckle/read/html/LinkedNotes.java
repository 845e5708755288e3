package org.deckle.read.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Notes of pages that are known by two links, one to the note and one back: word processors and
 * Google Docs export them so. They get the form that {@link org.deckle.read.source.FootnoteBlocks}
 * takes. Comments of reviewers look the same; they are taken out and quoted.
 */
final class LinkedNotes {

  private static final Pattern MARK = Pattern.compile("\\[?\\s*(\\w{1,4}|[*†‡§¶]{1,3})\\s*\\]?");
  private static final Pattern COMMENT = Pattern.compile("(?i)_?(?:cmnt|msocom|comment)[_-]?\\w*");

  private LinkedNotes() {}

  static void settle(Element main, String file, Findings findings) {
    Map<String, Element> anchors = new LinkedHashMap<>();
    for (Element a : main.select("a[id], a[name]")) {
      anchors.putIfAbsent(a.id().isEmpty() ? a.attr("name") : a.id(), a);
    }
    List<String> comments = new ArrayList<>();
    for (Element call : List.copyOf(anchors.values())) {
      String target = call.attr("href").replaceFirst("^[^#]*#", "");
      Element note = anchors.get(target);
      if (note == null || !leadsTo(note, call) || !begins(note) || begins(call)) {
        continue;
      }
      if (COMMENT.matcher(target).matches()) {
        comments.add(takeOut(call, note));
      } else {
        join(call, note, target, file);
      }
    }
    report(comments, file, findings);
  }

  private static boolean leadsTo(Element note, Element call) {
    String back = note.attr("href").replaceFirst("^[^#]*#", "");
    return !back.isEmpty()
        && (back.equals(call.id()) || back.equals(call.attr("name")))
        && MARK.matcher(call.text().strip()).matches();
  }

  /** Whether nothing but space stands before a link in its block. */
  private static boolean begins(Element link) {
    Element block = block(link);
    for (Node node = link; node != block; node = node.parent()) {
      for (Node before = node.previousSibling();
          before != null;
          before = before.previousSibling()) {
        boolean blank =
            before instanceof TextNode text
                ? text.isBlank()
                : before instanceof Element e && !e.hasText();
        if (!blank) {
          return false;
        }
      }
    }
    return true;
  }

  private static Element block(Element link) {
    Element block = link.closest("p, li, dd, td, div, body, aside, section");
    return block == null ? link.root() : block;
  }

  /** The box that holds one note alone, or the block that it begins. */
  private static Element whole(Element note) {
    Element block = block(note);
    Element box = block.parent();
    boolean own =
        box != null
            && box.nameIs("div")
            && box.selectFirst("h1, h2, h3") == null
            && box.select("a[href^=#]").stream().filter(LinkedNotes::begins).count() == 1;
    return own ? box : block;
  }

  private static Element raised(Element call) {
    Element sup = call.parent();
    return sup != null && sup.nameIs("sup") && sup.text().equals(call.text()) ? sup : call;
  }

  private static void join(Element call, Element note, String target, String file) {
    String id = "fn-" + target;
    String mark = MARK.matcher(call.text().strip()).replaceFirst("$1");
    Element sup = new Element("sup");
    sup.appendElement("a").attr("href", "#" + id).id("fnref-" + target).text(mark);
    raised(call).replaceWith(sup);
    Element whole = whole(note);
    Element rule = whole.previousElementSibling();
    if (rule != null && rule.nameIs("hr")) {
      rule.remove();
    }
    Element list = new Element("ol");
    list.attr(Vocabulary.SRC, file + ":" + whole.sourceRange().start().lineNumber());
    Element item = list.appendElement("li").id(id);
    raised(note).remove();
    whole.replaceWith(list);
    if (whole.nameIs("p") || whole.nameIs("div") && whole.selectFirst("p, ul, ol") == null) {
      item.appendElement("p").appendChildren(List.copyOf(whole.childNodes()));
    } else {
      item.appendChildren(List.copyOf(whole.childNodes()));
    }
    trim(item);
  }

  /** The space behind the mark goes with it. */
  private static void trim(Element item) {
    Element first = item;
    while (first.childNodeSize() > 0 && first.childNode(0) instanceof Element inner) {
      first = inner;
    }
    if (first.childNodeSize() > 0 && first.childNode(0) instanceof TextNode text) {
      text.text(text.getWholeText().replaceFirst("^[\\s\\u00A0.]+", ""));
    }
  }

  private static String takeOut(Element call, Element note) {
    Element whole = whole(note);
    raised(call).remove();
    raised(note).remove();
    String words = whole.text().strip();
    whole.remove();
    return words;
  }

  private static void report(List<String> comments, String file, Findings findings) {
    for (String comment : comments) {
      findings.add(
          Finding.of(Code.HTML_CLEANED, Place.of(file), "comment " + comment)
              .what("A reviewer's comment is not printed: “" + comment + "”")
              .hint("Look whether it asks for work that is still open.")
              .build());
    }
  }
}
