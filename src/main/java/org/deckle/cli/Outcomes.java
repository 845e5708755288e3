package org.deckle.cli;

import java.nio.file.Path;
import org.deckle.finding.Severity;
import org.deckle.pipeline.BuildOutcome;

/** Shows what came of a build: findings to the error stream, files to the output. */
final class Outcomes {

  private Outcomes() {}

  static void show(BuildOutcome outcome, Path folder, Shell shell) {
    FindingsPrinter printer = new FindingsPrinter(folder, shell);
    printer.print(outcome.findings(), outcome.report());
    if (!shell.quiet()) {
      outcome.outputs().forEach(p -> shell.out().println(p.normalize()));
      outcome.report().ifPresent(p -> shell.out().println(p.normalize()));
    }
    printer.total(outcome.findings());
  }

  /** Whether something waits for the author: a warning or a question without a decision. */
  static boolean isOpen(BuildOutcome outcome) {
    return !outcome.findings().open().isEmpty()
        || !outcome.findings().open(Severity.WARNING).isEmpty();
  }
}
