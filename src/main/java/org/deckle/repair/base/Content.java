package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What an {@link Edit} puts somewhere: nodes that the document has already, or new ones. */
public sealed interface Content {

  /** A node of the document, which moves here with all that it holds. */
  record Kept(Node node) implements Content {}

  /** A copy of a node of the document; the node itself stays where it is. */
  record Copied(Node node) implements Content {}

  /** Text. */
  record Text(String text) implements Content {}

  /**
   * A new element.
   *
   * @param attributes in the order in which they are written
   */
  record Made(String name, Map<String, String> attributes, List<Content> children)
      implements Content {

    /** Defensive copies. */
    public Made {
      attributes = new LinkedHashMap<>(attributes);
      children = List.copyOf(children);
    }

    /** The same element with one attribute more. */
    public Made with(String key, String value) {
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(key, value);
      return new Made(name, more, children);
    }

    /** The same element with one attribute less. */
    public Made without(String key) {
      Map<String, String> fewer = new LinkedHashMap<>(attributes);
      fewer.remove(key);
      return new Made(name, fewer, children);
    }

    /** The same element with the attributes of another, which win over its own. */
    public Made like(Element other) {
      Map<String, String> all = new LinkedHashMap<>(attributes);
      for (Attribute attribute : other.attributes()) {
        all.put(attribute.getKey(), attribute.getValue());
      }
      return new Made(name, all, children);
    }
  }

  /** Moves a node here. */
  static Content keep(Node node) {
    return new Kept(node);
  }

  /** Moves all that an element holds here. */
  static List<Content> keepAll(List<? extends Node> nodes) {
    List<Content> all = new ArrayList<>(nodes.size());
    nodes.forEach(node -> all.add(new Kept(node)));
    return all;
  }

  /** Copies all that an element holds. */
  static List<Content> copyAll(List<? extends Node> nodes) {
    List<Content> all = new ArrayList<>(nodes.size());
    nodes.forEach(node -> all.add(new Copied(node)));
    return all;
  }

  /** New text. */
  static Content text(String text) {
    return new Text(text);
  }

  /** A new element without attributes. */
  static Made element(String name, Content... children) {
    return new Made(name, Map.of(), List.of(children));
  }

  /** A new element without attributes. */
  static Made element(String name, List<Content> children) {
    return new Made(name, Map.of(), children);
  }
}
