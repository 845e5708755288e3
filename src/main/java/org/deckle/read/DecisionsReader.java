package org.deckle.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deckle.report.Decisions;
import org.deckle.report.Findings;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Reads {@code manuscript/decisions.yaml}: a finding's id, and {@code accept}, {@code reject} or a
 * choice.
 */
public final class DecisionsReader {

  private static final String FILE = "manuscript/decisions.yaml";

  private DecisionsReader() {}

  /** The decisions of a book's folder; none when there is no such file. */
  public static Decisions read(Path folder, Findings findings) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Decisions.NONE;
    }
    Yaml yaml = new Yaml(FILE, findings);
    Map<String, Decisions.Decision> byId = new LinkedHashMap<>();
    MappingNode root =
        yaml.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).orElse(null);
    if (root != null) {
      yaml.map(root)
          .forEach(
              (id, value) ->
                  yaml.text(value)
                      .ifPresent(
                          answer ->
                              byId.put(id, new Decisions.Decision(answer, yaml.place(value)))));
    }
    return new Decisions(byId);
  }
}
