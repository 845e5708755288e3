package org.deckle.repair.base;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How nodes were before they were changed, so that the changes can be undone. */
final class Memento {

  /** What an element was, but for its children. */
  private record Shape(String name, Attributes attributes) {}

  private final Map<Element, List<Node>> children = new IdentityHashMap<>();
  private final Map<TextNode, String> texts = new IdentityHashMap<>();
  private final Map<Element, Shape> shapes = new IdentityHashMap<>();

  /** Keeps an element's children, unless they are kept already. */
  void children(Element element) {
    children.computeIfAbsent(element, e -> List.copyOf(e.childNodes()));
  }

  /** Keeps a text, unless it is kept already. */
  void text(TextNode node) {
    texts.computeIfAbsent(node, TextNode::getWholeText);
  }

  /** Keeps an element's name and attributes, unless they are kept already. */
  void shape(Element element) {
    shapes.computeIfAbsent(element, e -> new Shape(e.tagName(), e.attributes().clone()));
  }

  /** The elements whose children may have changed. */
  Iterable<Element> parents() {
    return List.copyOf(children.keySet());
  }

  /** Puts everything back that was kept. */
  void restore() {
    children.keySet().forEach(Element::empty);
    children.forEach(Element::appendChildren);
    texts.forEach(TextNode::text);
    shapes.forEach(
        (element, shape) -> {
          element.tagName(shape.name);
          element.clearAttributes();
          element.attributes().addAll(shape.attributes);
        });
  }
}
