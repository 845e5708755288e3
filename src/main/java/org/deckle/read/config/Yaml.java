package org.deckle.read.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file as nodes that know their lines. What is wrong with it becomes a finding. */
public final class Yaml {

  private final String file;
  private final Findings findings;

  public Yaml(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** The mapping that the file holds; empty when it holds nothing or is wrong. */
  public Optional<MappingNode> parse(String text) {
    Optional<Node> root = parseAny(text);
    if (root.isPresent() && !(root.get() instanceof MappingNode)) {
      error(
          root.get(),
          "This must be a list of keys with values.",
          "Write it as \"title: My Book\".");
    }
    return root.filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
  }

  /** What the file holds, mapping or list; empty when it holds nothing or is wrong. */
  Optional<Node> parseAny(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      findings.add(
          Finding.of(Code.CONFIG, new Place(file, line), file + e.getProblem())
              .what("This is not YAML: " + e.getProblem() + ".")
              .hint("Look for a missing quote, a tab, or wrong indentation in or above this line.")
              .build());
      return Optional.empty();
    }
  }

  /** The values by key; a key twice is an error. */
  public Map<String, Node> map(MappingNode node) {
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (values.put(key, tuple.getValueNode()) != null) {
        error(tuple.getKeyNode(), "The key " + key + " stands twice.", "Keep one of the two.");
      }
    }
    return values;
  }

  /** As {@link #map}, and each key must be known. */
  public Map<String, Node> map(Node node, java.util.Collection<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      error(
          node,
          "Here keys with values are expected.",
          "Known keys: " + String.join(", ", known) + ".");
      return Map.of();
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.contains(key)) {
        error(tuple.getKeyNode(), "There is no key " + key + ".", Nearest.hint(key, known));
      }
    }
    return map(mapping);
  }

  /** The text of a scalar; empty (with a finding) for a list or mapping, or for an empty value. */
  public Optional<String> text(Node node) {
    return scalar(node).filter(v -> !v.isEmpty());
  }

  /** As {@link #text}, where an empty value means something. */
  Optional<String> scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    if (node != null) {
      error(node, "Here a single value is expected.", "Write it on one line.");
    }
    return Optional.empty();
  }

  /** The items of a list; a single value is a list of one. */
  public List<Node> list(Node node) {
    if (node == null) {
      return List.of();
    }
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  Place place(Node node) {
    return new Place(file, node.getStartMark().map(m -> m.getLine() + 1).orElse(0));
  }

  void error(Node node, String what, String hint) {
    findings.add(Finding.of(Code.CONFIG, place(node), file + what).what(what).hint(hint).build());
  }
}
