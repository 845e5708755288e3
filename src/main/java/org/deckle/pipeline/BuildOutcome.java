package org.deckle.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deckle.finding.Findings;

/**
 * What came of a build.
 *
 * @param outputs the editions that were written, in the order of the request
 * @param findings all that is to be said
 * @param report {@code report.html}; absent when there was nothing to report on
 */
public record BuildOutcome(List<Path> outputs, Findings findings, Optional<Path> report) {

  /** Defensive copy. */
  public BuildOutcome {
    outputs = List.copyOf(outputs);
  }

  /** Whether the book has errors. */
  public boolean hasErrors() {
    return findings.hasErrors();
  }
}
