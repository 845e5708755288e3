package org.deckle.read.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * Parts notes whose numbering restarts within a Markdown text, so that a label has several texts:
 * each gets a label of its own, and its calls with it. (The parser would keep the first text only.)
 */
final class FootnoteLabels {

  private final Map<String, List<FootnoteDefinition>> texts = new LinkedHashMap<>();
  private final Map<String, List<Node>> all = new LinkedHashMap<>();

  private FootnoteLabels() {}

  /** Gives each text of a label that has several a label of its own. */
  static void settle(Node root) {
    FootnoteLabels labels = new FootnoteLabels();
    root.accept(labels.new Collector());
    Set<String> taken = new HashSet<>(labels.all.keySet());
    labels.texts.forEach(
        (label, texts) -> {
          List<Node> nodes = labels.all.get(label);
          if (texts.size() > 1 && nodes.size() > texts.size()) {
            part(label, texts, nodes, taken);
          }
        });
  }

  private final class Collector extends AbstractVisitor {
    @Override
    public void visit(CustomBlock block) {
      if (block instanceof FootnoteDefinition text) {
        texts.computeIfAbsent(fold(text.getLabel()), l -> new ArrayList<>()).add(text);
        all.computeIfAbsent(fold(text.getLabel()), l -> new ArrayList<>()).add(text);
      }
      visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof FootnoteReference call) {
        all.computeIfAbsent(fold(call.getLabel()), l -> new ArrayList<>()).add(call);
      }
      visitChildren(node);
    }
  }

  private static String fold(String label) {
    return label.toLowerCase(Locale.ROOT);
  }

  /** One call for each text: they go in pairs. Else a call belongs to the next text below it. */
  private static void part(
      String label, List<FootnoteDefinition> texts, List<Node> nodes, Set<String> taken) {
    List<String> labels = new ArrayList<>(List.of(texts.get(0).getLabel()));
    for (int n = 2; labels.size() < texts.size(); n++) {
      if (taken.add(label + "-" + n)) {
        labels.add(label + "-" + n);
      }
    }
    boolean pairs = nodes.size() == 2 * texts.size();
    int calls = 0;
    int passed = 0;
    for (Node node : nodes) {
      if (node instanceof FootnoteDefinition) {
        replace(node, new FootnoteDefinition(labels.get(passed++)));
      } else {
        int own = pairs ? calls++ : Math.min(passed, labels.size() - 1);
        replace(node, new FootnoteReference(labels.get(own)));
      }
    }
  }

  private static void replace(Node old, Node renamed) {
    renamed.setSourceSpans(old.getSourceSpans());
    old.insertBefore(renamed);
    move(old, renamed);
    old.unlink();
  }

  private static void move(Node from, Node to) {
    while (from.getFirstChild() != null) {
      to.appendChild(from.getFirstChild());
    }
  }
}
