package org.deckle.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The process: streams and environment in, exit code out. Nothing else in Deckle exits. */
public final class Main {

  private Main() {}

  /** Runs the command. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    Terminal terminal = Terminal.of(System.console() != null, System.getenv());
    int code = new Cli(out, err, terminal, System.getenv()).run(args);
    out.flush();
    err.flush();
    System.exit(code);
  }
}
