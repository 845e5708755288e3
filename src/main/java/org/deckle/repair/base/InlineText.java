package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a paragraph with the nodes that each part of it stands in. */
final class InlineText {

  /** Stands for a picture in the text. */
  private static final String PICTURE = "\uFFFC";

  private final Element block;
  private final StringBuilder text = new StringBuilder();
  private final Map<Node, Integer> starts = new LinkedHashMap<>();

  InlineText(Element block) {
    this.block = block;
    block.traverse((node, depth) -> add(node));
  }

  private void add(Node node) {
    String part =
        node instanceof TextNode words
            ? words.getWholeText()
            : node.nameIs("br") ? "\n" : node.nameIs("img") ? PICTURE : "";
    if (!part.isEmpty()) {
      starts.put(node, text.length());
      text.append(part);
    }
  }

  /** The text; a line break is {@code \n}, a picture one character. */
  String text() {
    return text.toString();
  }

  /** Takes all out but a stretch of the text, and gives what is left, spaces around it aside. */
  List<Node> only(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    for (Map.Entry<Node, Integer> entry : starts.entrySet()) {
      keep(entry.getKey(), start - entry.getValue(), end - entry.getValue());
    }
    block.select("*").stream()
        .filter(e -> e != block && !e.hasText() && e.select("img, br").isEmpty())
        .toList()
        .forEach(Node::remove);
    return new ArrayList<>(block.childNodes());
  }

  private static void keep(Node node, int from, int to) {
    int length = node instanceof TextNode words ? words.getWholeText().length() : 1;
    int start = Math.max(0, from);
    int end = Math.min(length, to);
    if (start >= end) {
      node.remove();
    } else if (node instanceof TextNode words) {
      words.text(words.getWholeText().substring(start, end));
    }
  }

  /** Puts nodes in before a position, parted by spaces where the text is. */
  void insert(int at, List<Node> nodes) {
    boolean spaced = at == 0 ? hasSpaces() : Character.isWhitespace(text.charAt(at - 1));
    if (at == text.length()) {
      if (!spaced && hasSpaces()) {
        block.appendText(" ");
      }
      block.appendChildren(nodes);
      return;
    }
    Node next = split(at);
    for (Node node : nodes) {
      next.before(node);
    }
    if (spaced) {
      next.before(new TextNode(" "));
    }
  }

  private boolean hasSpaces() {
    return text.chars().filter(Character::isWhitespace).count() * 20 > text.length();
  }

  /** The node that begins at a position, as far out as possible; a text is cut there if need be. */
  private Node split(int at) {
    for (Map.Entry<Node, Integer> entry : starts.entrySet()) {
      Node node = entry.getKey();
      int start = entry.getValue();
      if (start == at) {
        while (node.parent() != block && node.siblingIndex() == 0) {
          node = node.parent();
        }
        return node;
      }
      if (node instanceof TextNode words && at < start + words.getWholeText().length()) {
        return words.splitText(at - start);
      }
    }
    throw new IllegalArgumentException("no text at " + at);
  }
}
