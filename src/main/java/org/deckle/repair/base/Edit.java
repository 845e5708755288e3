package org.deckle.repair.base;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * One elementary change of a document. An edit only says what is to happen, to nodes of the survey
 * that it was proposed on; {@link Applier} is what makes it happen.
 *
 * <p>The edits of a proposal take effect in their order, and each sees what those before it did.
 * {@link Splice}s are the exception: their offsets are those of the survey, however many there are.
 */
public sealed interface Edit {

  /** Takes a node out, with all that it holds. */
  record Remove(Node node) implements Edit {}

  /** Puts content in the place of a node. To wrap a node, put an element that keeps it. */
  record Replace(Node node, List<Content> by) implements Edit {
    /** A defensive copy. */
    public Replace {
      by = List.copyOf(by);
    }
  }

  /** Puts content beside a node or into an element. */
  record Insert(Node anchor, Side side, List<Content> content) implements Edit {
    /** A defensive copy. */
    public Insert {
      content = List.copyOf(content);
    }
  }

  /** Makes content all that an element holds. What is not kept is gone. */
  record Fill(Element element, List<Content> by) implements Edit {
    /** A defensive copy. */
    public Fill {
      by = List.copyOf(by);
    }
  }

  /** Moves all that one element holds to the end of another, and takes the empty one out. */
  record Merge(Element into, Element from, String between) implements Edit {}

  /** Makes an element one of another name. */
  record Rename(Element element, String name) implements Edit {}

  /** Gives an element an attribute; an empty id or class takes the attribute away. */
  record SetAttribute(Element element, String key, String value) implements Edit {}

  /** Takes an attribute away. */
  record RemoveAttribute(Element element, String key) implements Edit {}

  /**
   * Puts content in the place of a stretch of text.
   *
   * @param from the first character, counted in the text as the survey has it
   * @param to one after the last; equal to {@code from} where content is only put in
   */
  record Splice(TextNode text, int from, int to, List<Content> by) implements Edit {
    /** A defensive copy. */
    public Splice {
      by = List.copyOf(by);
    }

    /** Puts other text in the place of a stretch. */
    public Splice(TextNode text, int from, int to, String by) {
      this(text, from, to, by.isEmpty() ? List.of() : List.of(Content.text(by)));
    }
  }

  /** Where content goes. */
  enum Side {
    /** As the sibling right before the anchor. */
    BEFORE,
    /** As the sibling right after the anchor. */
    AFTER,
    /** As the first child of the anchor. */
    FIRST,
    /** As the last child of the anchor. */
    LAST
  }

  /** Makes a text the text of a node. */
  static Edit setText(TextNode node, String text) {
    return new Splice(node, 0, node.getWholeText().length(), text);
  }
}
