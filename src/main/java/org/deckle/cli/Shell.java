package org.deckle.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * What all commands share.
 *
 * @param out for what was asked for
 * @param err for everything that is said about it
 */
record Shell(
    PrintWriter out, PrintWriter err, Terminal terminal, Map<String, String> environment) {}
