package org.deckle.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command is told: the book, and how much to say. */
final class BookFolder {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The book's folder (default: this folder).")
  private Path folder;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what is an error.")
  private boolean quiet;

  Path path() {
    return folder;
  }

  /** The shell, quiet where that is asked for. */
  Shell of(Shell shell) {
    return quiet ? shell.silenced() : shell;
  }
}
