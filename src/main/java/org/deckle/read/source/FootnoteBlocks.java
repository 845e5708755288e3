package org.deckle.read.source;

import java.util.ArrayList;
import java.util.List;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Brings the footnotes of the Markdown renderer to the vocabulary's form. */
public final class FootnoteBlocks {

  private static final Evaluator CALLS = QueryParser.parse("sup > a[href^=#fn]");

  private FootnoteBlocks() {}

  /** The renderer writes a list at the end, each item with links back to its calls. */
  public static void lift(Element body, int from, String file) {
    String prefix = "n" + Integer.toHexString(file.hashCode()) + "-";
    List<Element> blocks = new ArrayList<>(body.children().subList(from, body.childrenSize()));
    for (Element block : blocks) {
      for (Element call : block.select(CALLS)) {
        call.attr("role", Vocabulary.ROLE_NOTEREF);
        call.attr("href", "#" + prefix + call.attr("href").substring(1));
        Element sup = call.parent();
        call.attr("id", prefix + (call.id().isEmpty() ? "ref-" + call.text() : call.id()));
        sup.replaceWith(call);
      }
    }
    lastTheUncalled(blocks, prefix);
    for (Element block : blocks) {
      if (!block.normalName().equals("ol") || block.selectFirst("> li[id^=fn]") == null) {
        continue;
      }
      for (Element item : block.select("> li[id^=fn]")) {
        item.select("a[href^=#fnref]").remove();
        Element note = new Element("aside");
        note.attr("role", Vocabulary.ROLE_FOOTNOTE).id(prefix + item.id());
        note.attr(Vocabulary.SRC, block.attr(Vocabulary.SRC));
        note.appendChildren(List.copyOf(item.childNodes()));
        block.before(note);
      }
      block.remove();
    }
  }

  /** Notes that nothing calls come behind the others, which the renderer puts at the end. */
  private static void lastTheUncalled(List<Element> blocks, String prefix) {
    for (Element block : blocks) {
      if (block.nameIs("aside") && block.attr("role").equals(Vocabulary.ROLE_FOOTNOTE)) {
        block.id(prefix + block.id());
        block.parent().appendChild(block);
      }
    }
  }
}
