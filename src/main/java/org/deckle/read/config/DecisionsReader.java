package org.deckle.read.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Findings;
import org.deckle.read.source.SourceFile;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads {@code manuscript/decisions.yaml}: a finding's id, and {@code accept}, {@code reject} or a
 * choice; as a mapping ({@code ID: reject}) or as a list of such pairs, or of mappings with {@code
 * id}, {@code answer} and, for the author, {@code note}.
 */
public final class DecisionsReader {

  private static final String FILE = "manuscript/decisions.yaml";

  private static final List<String> KEYS = List.of("id", "answer", "decision", "note");
  private static final List<String> KINDS = Arrays.stream(Code.values()).map(Code::id).toList();

  private final Yaml yaml;
  private final Map<String, Decisions.Decision> byId = new LinkedHashMap<>();

  private DecisionsReader(Yaml yaml) {
    this.yaml = yaml;
  }

  /** The decisions of a book's folder; none when there is no such file. */
  public static Decisions read(Path folder, Findings findings) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file) || Files.isDirectory(file)) {
      return Decisions.NONE;
    }
    Yaml yaml = new Yaml(FILE, findings);
    DecisionsReader reader = new DecisionsReader(yaml);
    new SourceFile(file, FILE)
        .read(folder, findings)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .flatMap(yaml::parseAny)
        .ifPresent(reader::read);
    return new Decisions(reader.byId);
  }

  private void read(Node root) {
    if (root instanceof MappingNode map) {
      yaml.map(map).forEach((id, answer) -> put(id, root, answer));
    } else {
      yaml.list(root).forEach(this::item);
    }
  }

  /** {@code - duplicate-…: reject}, or the same with keys. */
  private void item(Node item) {
    if (!(item instanceof MappingNode map)) {
      yaml.error(item, "Here an id with its answer is expected.", "Write it as - ID: reject.");
      return;
    }
    Map<String, Node> values = yaml.map(map);
    if (!values.containsKey("id")) {
      values.forEach((id, answer) -> put(id, item, answer));
      return;
    }
    yaml.map(item, KEYS);
    Node answer = values.getOrDefault("answer", values.get("decision"));
    yaml.text(values.get("id")).ifPresent(id -> put(id, item, answer));
  }

  private void put(String id, Node where, Node answer) {
    Node place = answer == null ? where : answer;
    if (!isKind(id)) {
      String kind = id.replaceFirst("-[0-9a-f]{10}(-\\d+)?$", "");
      yaml.error(
          place,
          "“" + id + "” is no finding's id.",
          Nearest.of(kind, KINDS)
              .map(near -> "Did you mean " + near + "-…? The report has the ids.")
              .orElse("Take the id from the report."));
    } else if (answer == null || Tag.NULL.equals(answer.getTag())) {
      yaml.error(where, "The decision on " + id + " has no answer.", "Write accept or reject.");
    } else {
      yaml.scalar(answer)
          .map(words -> new Decisions.Decision(words, yaml.place(answer)))
          .ifPresent(decision -> byId.put(id, decision));
    }
  }

  private static boolean isKind(String id) {
    return KINDS.stream().anyMatch(kind -> id.startsWith(kind + "-"));
  }
}
