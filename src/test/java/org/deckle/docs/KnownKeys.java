package org.deckle.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.config.ConfigReader;
import org.deckle.repair.Repairs;

/**
 * The keys that {@code book.yaml} may have, as its reader knows them: to a key that is like none of
 * its own it answers with those it has.
 */
final class KnownKeys {

  /** Too far from any key to be taken for a misspelt one. */
  private static final String ODD = "q".repeat(60);

  private KnownKeys() {}

  /** The keys of all levels, each with those above it. */
  static List<List<String>> all(Path folder) throws IOException {
    List<List<String>> all = new ArrayList<>();
    below(List.of(), folder, all);
    return all;
  }

  private static void below(List<String> path, Path folder, List<List<String>> all)
      throws IOException {
    for (String key : keys(path, folder)) {
      List<String> longer = new ArrayList<>(path);
      longer.add(key);
      all.add(longer);
      below(longer, folder, all);
    }
  }

  /** The keys of the mapping at a path; none where the reader expects no keys of its own. */
  private static List<String> keys(List<String> path, Path folder) throws IOException {
    String yaml = "{" + ODD + ": 1}";
    for (int i = path.size() - 1; i >= 0; i--) {
      yaml = "{" + path.get(i) + ": " + yaml + "}";
    }
    Files.writeString(folder.resolve("book.yaml"), yaml);
    Findings findings = new Findings();
    ConfigReader.read(folder, Repairs.names(), findings);
    Optional<Finding> unknown =
        findings.all().stream().filter(f -> f.what().contains(ODD)).findFirst();
    return unknown
        .map(f -> f.hint().replaceFirst("^.*?: ", "").replaceFirst("\\.(?: .*)?$", "").split(", "))
        .map(List::of)
        .orElse(List.of());
  }
}
