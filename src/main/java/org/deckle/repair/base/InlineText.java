package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a paragraph with the nodes that each part of it stands in. Changes nothing. */
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
    String part = part(node);
    if (!part.isEmpty()) {
      starts.put(node, text.length());
      text.append(part);
    }
  }

  private static String part(Node node) {
    return node instanceof TextNode words
        ? words.getWholeText()
        : node.nameIs("br") ? "\n" : node.nameIs("img") ? PICTURE : "";
  }

  /** The text; a line break is {@code \n}, a picture one character. */
  String text() {
    return text.toString();
  }

  /** A copy of a stretch of the text with its markup, spaces around it aside. */
  List<Content> copy(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return copy(block, start, end);
  }

  private List<Content> copy(Element parent, int from, int to) {
    List<Content> copies = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      Integer at = starts.get(node);
      if (at == null) {
        if (node instanceof Element element) {
          List<Content> inner = copy(element, from, to);
          if (!inner.isEmpty()) {
            copies.add(Content.element(element.normalName(), inner).like(element));
          }
        }
      } else if (node instanceof TextNode words) {
        String whole = words.getWholeText();
        int start = Math.max(0, from - at);
        int end = Math.min(whole.length(), to - at);
        if (start < end) {
          copies.add(Content.text(whole.substring(start, end)));
        }
      } else if (at >= from && at < to) {
        copies.add(new Content.Copied(node));
      }
    }
    return copies;
  }

  /** Puts content in before a position, parted by spaces where the text is. */
  List<Edit> insert(int at, List<Content> content) {
    boolean spaced = at == 0 ? hasSpaces() : Character.isWhitespace(text.charAt(at - 1));
    List<Content> added = new ArrayList<>(content);
    if (at == text.length()) {
      if (!spaced && hasSpaces()) {
        added.add(0, Content.text(" "));
      }
      return List.of(new Edit.Insert(block, Edit.Side.LAST, added));
    }
    if (spaced) {
      added.add(Content.text(" "));
    }
    return List.of(before(at, added));
  }

  private boolean hasSpaces() {
    return text.chars().filter(Character::isWhitespace).count() * 20 > text.length();
  }

  /** Before the node that begins at a position, as far out as possible, or within a text. */
  private Edit before(int at, List<Content> content) {
    for (Map.Entry<Node, Integer> entry : starts.entrySet()) {
      Node node = entry.getKey();
      int start = entry.getValue();
      if (start == at) {
        while (node.parent() != block && node.siblingIndex() == 0) {
          node = node.parent();
        }
        return new Edit.Insert(node, Edit.Side.BEFORE, content);
      }
      if (node instanceof TextNode words && at < start + words.getWholeText().length()) {
        return new Edit.Splice(words, at - start, at - start, content);
      }
    }
    throw new IllegalArgumentException("no text at " + at);
  }
}
