package org.deckle.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Map;
import org.deckle.pipeline.Repaired;

/** Shows what tidying changes, as a unified diff, in colour where the terminal has it. */
final class SourceDiff {

  private static final int CONTEXT = 2;

  private final Shell shell;

  SourceDiff(Shell shell) {
    this.shell = shell;
  }

  void print(Repaired repaired) {
    for (Map.Entry<String, String> text : repaired.markdown().entrySet()) {
      List<String> before = repaired.sources().get(text.getKey()).lines().toList();
      List<String> after = text.getValue().lines().toList();
      UnifiedDiffUtils.generateUnifiedDiff(
              "a/" + text.getKey(),
              "b/" + text.getKey(),
              before,
              DiffUtils.diff(before, after),
              CONTEXT)
          .forEach(this::line);
    }
  }

  private void line(String line) {
    if (!shell.terminal().colour() || line.isEmpty()) {
      shell.out().println(line);
      return;
    }
    String colour =
        switch (line.charAt(0)) {
          case '+' -> "\u001B[32m";
          case '-' -> "\u001B[31m";
          case '@' -> "\u001B[36m";
          default -> "";
        };
    shell.out().println(colour.isEmpty() ? line : colour + line + "\u001B[0m");
  }
}
