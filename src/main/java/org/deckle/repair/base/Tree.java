package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A document's body while a batch of edits is carried out: the only place of the repairs where
 * nodes change. What was done can be undone as a whole.
 *
 * <p>The blocks are taken out of the body first and put back at the end, all at once: jsoup looks
 * at every sibling when one is put in or taken out, which costs the square of a long book.
 */
final class Tree {

  /** What happens to one of the blocks, and beside it. */
  private static final class Slot {
    private final List<Node> before = new ArrayList<>();
    private final List<Node> instead = new ArrayList<>();
    private final List<Node> after = new ArrayList<>();
    private boolean gone;
  }

  private final Element body;
  private final List<Node> base;
  private final Set<Node> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Node, Slot> slots = new IdentityHashMap<>();
  private final List<Node> first = new ArrayList<>();
  private final List<Node> last = new ArrayList<>();
  private final Map<Node, String> touched = new IdentityHashMap<>();
  private final Memento memento = new Memento();
  private List<Node> result = List.of();

  private Tree(Element body) {
    this.body = body;
    this.base = List.copyOf(body.childNodes());
    known.addAll(base);
  }

  /** Carries out edits, in their order. */
  static Tree edit(Element body, List<Edit> edits) {
    Tree tree = new Tree(body);
    body.empty();
    tree.splice(edits);
    edits.forEach(tree::apply);
    tree.finish();
    return tree;
  }

  /** Takes everything back; each node is where and what it was. */
  void undo() {
    body.empty();
    memento.restore();
    body.appendChildren(base);
  }

  /** The blocks that were changed or taken out, as they are now, in the order they had. */
  List<Node> touched() {
    return base.stream().filter(touched::containsKey).toList();
  }

  /** The text of each block that was changed or taken out, as it was before. */
  List<String> textsBefore() {
    return List.copyOf(touched.values());
  }

  /** The blocks that stand for those that were changed or taken out, in order. */
  List<Node> results() {
    return result.stream().filter(n -> !known.contains(n) || touched.containsKey(n)).toList();
  }

  private void apply(Edit edit) {
    if (edit instanceof Edit.Remove remove) {
      takeOut(remove.node());
    } else if (edit instanceof Edit.Replace replace) {
      replace(replace.node(), replace.by());
    } else if (edit instanceof Edit.Insert insert) {
      insert(insert.anchor(), insert.side(), insert.content());
    } else if (edit instanceof Edit.Fill fill) {
      fill(fill.element(), fill.by());
    } else if (edit instanceof Edit.Merge merge) {
      merge(merge);
    } else if (edit instanceof Edit.Rename rename) {
      shape(rename.element()).tagName(rename.name());
    } else if (edit instanceof Edit.SetAttribute set) {
      shape(set.element()).attr(set.key(), set.value());
    } else if (edit instanceof Edit.RemoveAttribute remove) {
      shape(remove.element()).removeAttr(remove.key());
    }
  }

  private void takeOut(Node node) {
    if (known.contains(node)) {
      slot(node).gone = true;
    }
    if (node.parent() instanceof Element parent) {
      children(parent);
      node.remove();
    }
  }

  private void replace(Node node, List<Content> by) {
    if (known.contains(node) && node.parent() == null) {
      slot(node).gone = true;
      slot(node).instead.addAll(realise(by));
      return;
    }
    children((Element) node.parent());
    TextNode here = new TextNode("");
    node.replaceWith(here);
    for (Node made : realise(by)) {
      here.before(made);
    }
    here.remove();
  }

  private void insert(Node anchor, Edit.Side side, List<Content> content) {
    List<Node> made = realise(content);
    switch (side) {
      case FIRST -> {
        if (anchor == body) {
          first.addAll(0, made);
        } else {
          children((Element) anchor).insertChildren(0, made);
        }
      }
      case LAST -> {
        if (anchor == body) {
          last.addAll(made);
        } else {
          children((Element) anchor).appendChildren(made);
        }
      }
      case BEFORE -> {
        if (known.contains(anchor)) {
          slot(anchor).before.addAll(made);
        } else {
          children((Element) anchor.parent());
          made.forEach(anchor::before);
        }
      }
      case AFTER -> {
        if (known.contains(anchor)) {
          slot(anchor).after.addAll(made);
        } else {
          Element parent = children((Element) anchor.parent());
          parent.insertChildren(anchor.siblingIndex() + 1, made);
        }
      }
    }
  }

  private void fill(Element element, List<Content> by) {
    children(element).empty();
    element.appendChildren(realise(by));
  }

  private void merge(Edit.Merge merge) {
    List<Node> moving = List.copyOf(merge.from().childNodes());
    children(merge.from()).empty();
    children(merge.into());
    if (!merge.between().isEmpty()) {
      merge.into().appendText(merge.between());
    }
    merge.into().appendChildren(moving);
    takeOut(merge.from());
  }

  private List<Node> realise(List<Content> contents) {
    List<Node> nodes = new ArrayList<>(contents.size());
    for (Content content : contents) {
      nodes.add(realise(content));
    }
    return nodes;
  }

  private Node realise(Content content) {
    if (content instanceof Content.Kept kept) {
      takeOut(kept.node());
      return kept.node();
    }
    if (content instanceof Content.Copied copied) {
      return copied.node().clone();
    }
    if (content instanceof Content.Text text) {
      return new TextNode(text.text());
    }
    Content.Made made = (Content.Made) content;
    Element element = new Element(made.name());
    made.attributes().forEach(element::attr);
    element.appendChildren(realise(made.children()));
    return element;
  }

  /** All splices of a text at once, from its start to its end: offsets stay what they were. */
  private void splice(List<Edit> edits) {
    Map<TextNode, List<Edit.Splice>> byNode = new IdentityHashMap<>();
    Set<TextNode> order = new LinkedHashSet<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.Splice splice) {
        order.add(splice.text());
        byNode.computeIfAbsent(splice.text(), t -> new ArrayList<>()).add(splice);
      }
    }
    for (TextNode node : order) {
      List<Edit.Splice> splices = byNode.get(node);
      splices.sort(Comparator.comparingInt(Edit.Splice::from).thenComparingInt(Edit.Splice::to));
      splice(node, splices);
    }
  }

  private void splice(TextNode node, List<Edit.Splice> splices) {
    String whole = node.getWholeText();
    StringBuilder text = new StringBuilder(whole.length() + 8);
    List<Node> before = new ArrayList<>();
    int from = 0;
    for (Edit.Splice splice : splices) {
      text.append(whole, from, splice.from());
      from = splice.to();
      for (Content content : splice.by()) {
        if (content instanceof Content.Text added) {
          text.append(added.text());
        } else {
          before.add(new TextNode(text.toString()));
          before.add(realise(content));
          text.setLength(0);
        }
      }
    }
    text.append(whole, from, whole.length());
    touch(node);
    memento.text(node);
    if (!before.isEmpty()) {
      children(node.parent());
      before.forEach(node::before);
    }
    node.text(text.toString());
  }

  private Slot slot(Node block) {
    touch(block);
    return slots.computeIfAbsent(block, b -> new Slot());
  }

  private Element children(Element element) {
    touch(element);
    memento.children(element);
    return element;
  }

  private Element shape(Element element) {
    touch(element);
    memento.shape(element);
    return element;
  }

  private void touch(Node node) {
    Node top = node;
    while (top.parent() != null) {
      top = top.parent();
    }
    if (known.contains(top)) {
      touched.computeIfAbsent(top, t -> t instanceof Element e ? e.text() : "");
    }
  }

  private void finish() {
    List<Node> blocks = new ArrayList<>(base.size());
    blocks.addAll(first);
    for (Node block : base) {
      Slot slot = slots.get(block);
      if (slot == null) {
        blocks.add(block);
      } else {
        blocks.addAll(slot.before);
        if (slot.gone) {
          blocks.addAll(slot.instead);
        } else {
          blocks.add(block);
        }
        blocks.addAll(slot.after);
      }
    }
    blocks.addAll(last);
    body.appendChildren(blocks);
    result = blocks;
    memento.parents().forEach(this::joinTexts);
  }

  /** Makes one text node of neighbours, as if they had never been parted. */
  private void joinTexts(Element element) {
    List<Node> joined = new ArrayList<>(element.childNodeSize());
    for (int i = 0; i < element.childNodeSize(); i++) {
      joined.add(element.childNode(i));
      if (element.childNode(i) instanceof TextNode start && isText(element, i + 1)) {
        memento.text(start);
        StringBuilder whole = new StringBuilder(start.getWholeText());
        while (isText(element, i + 1)) {
          i++;
          whole.append(((TextNode) element.childNode(i)).getWholeText());
        }
        start.text(whole.toString());
      }
    }
    if (joined.size() < element.childNodeSize()) {
      element.empty();
      element.appendChildren(joined);
    }
  }

  private static boolean isText(Element parent, int child) {
    return child < parent.childNodeSize() && parent.childNode(child) instanceof TextNode;
  }
}
