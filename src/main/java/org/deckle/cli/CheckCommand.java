package org.deckle.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.deckle.build.BookBuild;
import org.deckle.build.BuildOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deckle check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Builds the book and puts its EPUB through EPUBCheck.",
    footer = {
      "",
      "Examples:",
      "  deckle check                     exit code 1 when there are errors",
      "  deckle check --strict my-book    also when a question is open or a warning stands"
    })
final class CheckCommand implements Callable<Integer> {

  private final Shell shell;

  @Mixin private BookOptions book;

  @Option(
      names = "--strict",
      description = "Fail on warnings and on questions that decisions.yaml does not answer, too.")
  private boolean strict;

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    BuildOutcome outcome;
    try {
      outcome = new BookBuild(book.request(shell)).check();
    } finally {
      Steps.done(shell);
    }
    Outcomes.show(outcome, book.folder(), shell);
    boolean failed = outcome.hasErrors() || (strict && Outcomes.isOpen(outcome));
    if (!failed) {
      shell.out().println("The book is sound.");
    }
    return failed ? Exit.BOOK : Exit.FINE;
  }
}
