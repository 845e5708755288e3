package org.deckle.read.config;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file as nodes that know their lines. What is wrong with it becomes a finding. */
public final class Yaml {

  /** Lists and mappings in each other, at most; settings need four. */
  private static final int DEEPEST = 50;

  /** A single value has at most so many characters; a description for stores has 4,000. */
  private static final int LONGEST = 20_000;

  private final String file;
  private final Findings findings;
  private final Map<Node, String> keys = new IdentityHashMap<>();

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
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(text.length() + 1).build();
    try {
      return isTooDeep(text, settings)
          ? Optional.empty()
          : new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      notYaml(
          line,
          e.getProblem(),
          "Look for a missing quote, a tab, or wrong indentation in or above this line.");
    } catch (ReaderException e) {
      int end = text.offsetByCodePoints(0, Math.min(e.getPosition(), codePoints(text)));
      notYaml(
          (int) text.substring(0, end).chars().filter(c -> c == '\n').count() + 1,
          "it holds the character %s, which YAML does not allow".formatted(name(e.getCodePoint())),
          "Take the character out, or restore the file from a copy.");
    } catch (YamlEngineException e) {
      notYaml(0, e.getMessage(), "Write the values out instead of referring to others.");
    }
    return Optional.empty();
  }

  /** The composer calls itself once a level, and would run out of stack. */
  private boolean isTooDeep(String text, LoadSettings settings) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEEPEST) {
        notYaml(
            event.getStartMark().map(m -> m.getLine() + 1).orElse(0),
            "more than " + DEEPEST + " lists or mappings stand in each other",
            "Close the brackets, or take them out.");
        return true;
      }
    }
    return false;
  }

  private void notYaml(int line, String problem, String hint) {
    findings.add(
        Finding.of(Code.CONFIG, new Place(file, line), file + problem)
            .what("This is not YAML: " + problem + ".")
            .hint(hint)
            .build());
  }

  /** The values by key; a key twice is an error. */
  public Map<String, Node> map(MappingNode node) {
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      keys.put(tuple.getValueNode(), key);
      if (!isText(tuple.getKeyNode(), key)) {
        continue;
      }
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
      if (!known.contains(key) && isText(tuple.getKeyNode(), key)) {
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
      return Optional.of(scalar.getValue().strip()).filter(value -> isText(node, value));
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
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(node);
    }
    sequence.getValue().forEach(item -> keys.put(item, keys.getOrDefault(node, "")));
    return sequence.getValue();
  }

  /** Whether a value can stand in a book: of a size, and without NUL and its like. */
  private boolean isText(Node node, String value) {
    String key = keys.getOrDefault(node, "");
    String subject = key.isEmpty() ? "This value" : "The value of " + excerpt(key);
    Optional<String> odd =
        value.codePoints().filter(Yaml::isNoText).mapToObj(Yaml::name).findFirst();
    if (odd.isPresent()) {
      error(
          node,
          subject + " holds the character " + odd.get() + ", which no text can hold.",
          "Take the character out.");
    } else if (value.length() > LONGEST) {
      error(
          node,
          String.format(
              Locale.ROOT,
              "%s has %,d characters; at most %,d are taken.",
              subject,
              value.length(),
              LONGEST),
          "Shorten it; a text of that length belongs in a file of its own in manuscript/.");
    }
    return odd.isEmpty() && value.length() <= LONGEST;
  }

  private static boolean isNoText(int c) {
    boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
    return control && c != '\r' && c != 0x85 || Character.getType(c) == Character.SURROGATE;
  }

  private static String name(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  private static String excerpt(String key) {
    return key.length() > 40 ? key.substring(0, 40) + "…" : key;
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  Place place(Node node) {
    return new Place(file, node.getStartMark().map(m -> m.getLine() + 1).orElse(0));
  }

  void error(Node node, String what, String hint) {
    findings.add(Finding.of(Code.CONFIG, place(node), file + what).what(what).hint(hint).build());
  }
}
