package org.deckle.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Words directly in a list, where only items may be (HTML Living Standard, sections 4.4.5 to
 * 4.4.9). Browsers show them: before the first item they become a paragraph before the list, after
 * the last one a paragraph after it, and between two they join the item above. Stateless.
 */
final class LooseWords {

  private static final Set<String> ITEMS =
      Set.of("li", "dt", "dd", "ul", "ol", "dl", "script", "style", "template");

  private LooseWords() {}

  static void settle(Element parsed) {
    for (Element list : parsed.select("ul, ol, dl")) {
      settleIn(list);
    }
  }

  private static void settleIn(Element list) {
    Element item = null;
    List<Node> run = new ArrayList<>();
    for (Node node : List.copyOf(list.childNodes())) {
      if (!isItem(node)) {
        run.add(node);
        continue;
      }
      if (item == null) {
        paragraph(run).ifPresent(list::before);
      } else {
        join(run, item);
      }
      run.clear();
      item = (Element) node;
    }
    if (item != null) {
      paragraph(run).ifPresent(list::after);
    }
  }

  private static boolean isItem(Node node) {
    return node instanceof Element e
        && (ITEMS.contains(e.normalName()) || e.nameIs("div") && e.selectFirst("dt, dd") != null);
  }

  private static Optional<Element> paragraph(List<Node> run) {
    if (run.stream().noneMatch(LooseWords::isSeen)) {
      return Optional.empty();
    }
    boolean blocks = run.stream().anyMatch(n -> n instanceof Element e && e.isBlock());
    return Optional.of(new Element(blocks ? "div" : "p").appendChildren(run));
  }

  private static void join(List<Node> run, Element item) {
    if (run.stream().anyMatch(LooseWords::isSeen)) {
      item.appendText(" ").appendChildren(run);
    }
  }

  private static boolean isSeen(Node node) {
    return node instanceof TextNode text && !text.isBlank()
        || node instanceof Element e && (e.hasText() || e.selectFirst("img") != null);
  }
}
