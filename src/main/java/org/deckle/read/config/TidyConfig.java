package org.deckle.read.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deckle.book.FolderBounds;
import org.deckle.finding.Findings;
import org.deckle.read.encoding.Decoder;
import org.deckle.read.encoding.Encodings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * What {@code book.yaml} must say once the texts are tidied: their new names under {@code
 * chapters}, and UTF-8 under {@code encoding}. Only those words are replaced; comments and layout
 * stay.
 */
public final class TidyConfig {

  private final String text;
  private final Map<String, String> names;

  /** The new words by where the old ones start, in code points as YAML's marks count. */
  private final TreeMap<Integer, Replacement> replacements = new TreeMap<>();

  private record Replacement(int end, String word) {}

  private TidyConfig(String text, Map<String, String> names) {
    this.text = text;
    this.names = names;
  }

  /** The configuration of a book's folder, relative to it; empty when there is none. */
  public static Optional<String> file(Path folder) {
    return ConfigReader.FILES.stream()
        .filter(f -> Files.isRegularFile(folder.resolve(f)))
        .findFirst();
  }

  /**
   * The configuration as it must be.
   *
   * @param file the configuration
   * @param names new names of chapters by their old ones, relative to the manuscript
   * @return empty when it may stay as it is
   */
  public static Optional<String> of(Path file, Map<String, String> names) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0 || text.startsWith("\uFEFF")) {
      text = Decoder.decode(bytes, name, Encodings.NONE, new Findings());
    }
    Optional<MappingNode> root = new Yaml(name, new Findings()).parse(text);
    TidyConfig config = new TidyConfig(text, names);
    root.ifPresent(config::find);
    return config.replacements.isEmpty() ? Optional.empty() : Optional.of(config.replaced());
  }

  private void find(MappingNode root) {
    Yaml yaml = new Yaml("", new Findings());
    Map<String, Node> values = yaml.map(root);
    yaml.list(values.get("chapters")).forEach(this::rename);
    Node encoding = values.get("encoding");
    if (encoding instanceof MappingNode byFile) {
      for (NodeTuple entry : byFile.getValue()) {
        rename(entry.getKeyNode());
        replace(entry.getValueNode(), "UTF-8");
      }
    } else if (encoding != null) {
      replace(encoding, "UTF-8");
    }
  }

  private void rename(Node node) {
    if (node instanceof ScalarNode scalar) {
      FolderBounds.resolve(Path.of(""), scalar.getValue().strip())
          .map(old -> old.toString().replace('\\', '/'))
          .filter(names::containsKey)
          .ifPresent(old -> replace(node, quoted(names.get(old))));
    }
  }

  private void replace(Node node, String word) {
    int start = node.getStartMark().orElseThrow().getIndex();
    int end = node.getEndMark().orElseThrow().getIndex();
    if (!slice(start, end).equals(word)) {
      replacements.put(start, new Replacement(end, word));
    }
  }

  private String replaced() {
    StringBuilder made = new StringBuilder();
    int from = 0;
    for (Map.Entry<Integer, Replacement> one : replacements.entrySet()) {
      made.append(slice(from, one.getKey())).append(one.getValue().word());
      from = one.getValue().end();
    }
    return made.append(text, text.offsetByCodePoints(0, from), text.length()).toString();
  }

  private String slice(int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private static String quoted(String word) {
    boolean plain = word.matches("[\\p{L}_][\\p{L}\\d_./-]*|\\d+[\\p{L}_-][\\p{L}\\d_./-]*");
    return plain ? word : "'" + word.replace("'", "''") + "'";
  }
}
