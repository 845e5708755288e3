package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The lines of a paragraph, as its author typed them: parted at {@code br} and at line ends in its
 * own text.
 *
 * @param lines the nodes of each line, line ends left out
 */
public record ParagraphLines(List<List<Node>> lines) {

  /** Parts a paragraph; its text nodes are split at line ends, which changes no text. */
  public static ParagraphLines of(Element paragraph) {
    splitTexts(paragraph);
    List<List<Node>> lines = new ArrayList<>();
    List<Node> line = new ArrayList<>();
    for (Node node : paragraph.childNodes()) {
      boolean end = isLineEnd(node);
      if (!end) {
        line.add(node);
      } else if (!line.isEmpty()) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return new ParagraphLines(lines);
  }

  private static void splitTexts(Element paragraph) {
    if (paragraph.textNodes().stream().noneMatch(ParagraphLines::isToSplit)) {
      return;
    }
    List<Node> nodes = new ArrayList<>();
    for (Node node : paragraph.childNodes()) {
      if (node instanceof TextNode text && isToSplit(text)) {
        split(text.getWholeText(), nodes);
      } else {
        nodes.add(node);
      }
    }
    paragraph.empty();
    paragraph.appendChildren(nodes);
  }

  private static boolean isToSplit(TextNode text) {
    return text.getWholeText().length() > 1 && text.getWholeText().indexOf('\n') >= 0;
  }

  /** All at once: to cut one node again and again takes quadratic time. */
  private static void split(String text, List<Node> nodes) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (end > start) {
        nodes.add(new TextNode(text.substring(start, end)));
      }
      nodes.add(new TextNode("\n"));
      start = end + 1;
    }
    if (start < text.length()) {
      nodes.add(new TextNode(text.substring(start)));
    }
  }

  private static boolean isLineEnd(Node node) {
    return node instanceof Element e && e.normalName().equals("br")
        || node instanceof TextNode t && t.getWholeText().equals("\n");
  }

  public int size() {
    return lines.size();
  }

  public List<Node> first() {
    return lines.get(0);
  }

  public List<Node> last() {
    return lines.get(lines.size() - 1);
  }

  public ParagraphLines withoutFirst() {
    return new ParagraphLines(lines.subList(1, lines.size()));
  }

  public ParagraphLines withoutLast() {
    return new ParagraphLines(lines.subList(0, lines.size() - 1));
  }

  /** A line's text, its spaces single. */
  public static String text(List<Node> line) {
    StringBuilder text = new StringBuilder();
    for (Node node : line) {
      if (node instanceof TextNode t) {
        text.append(t.getWholeText());
      } else if (node instanceof Element e) {
        text.append(e.text());
      }
    }
    return Blocks.clean(text.toString());
  }

  /** Takes a line out of its paragraph, with the line end that parted it from its neighbour. */
  public static void remove(List<Node> line) {
    Node before = line.get(0).previousSibling();
    Node after = line.get(line.size() - 1).nextSibling();
    line.forEach(Node::remove);
    if (before != null && isLineEnd(before)) {
      removeEnd(before, before.previousSibling());
    } else if (after != null && isLineEnd(after)) {
      removeEnd(after, after.nextSibling());
    }
  }

  /** A break and the end of the source's line beside it are one. */
  private static void removeEnd(Node end, Node beyond) {
    boolean both = beyond != null && isLineEnd(beyond) && isBreak(end) != isBreak(beyond);
    end.remove();
    if (both) {
      beyond.remove();
    }
  }

  private static boolean isBreak(Node end) {
    return end instanceof Element;
  }
}
