package org.deckle.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * What all commands share.
 *
 * @param out for what was asked for
 * @param err for everything that is said about it
 * @param quiet nothing is said but errors
 */
record Shell(
    PrintWriter out,
    PrintWriter err,
    Terminal terminal,
    Map<String, String> environment,
    boolean quiet) {

  /** The same, saying only errors. */
  Shell silenced() {
    return new Shell(out, err, terminal, environment, true);
  }
}
