package org.deckle.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildOutcome;
import org.deckle.pipeline.BuildRequest;
import org.deckle.pipeline.WarmUp;
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
    Shell own = book.shell(shell);
    BuildOutcome outcome;
    try {
      BuildRequest request = book.request(own);
      WarmUp.start(request);
      outcome = new BookBuild(request).check();
    } finally {
      Steps.done(own);
    }
    Outcomes.show(outcome, book.folder(), own);
    if (outcome.hasErrors()) {
      return Exit.BOOK;
    }
    if (strict && Outcomes.isOpen(outcome)) {
      own.err().println("deckle: with --strict, open questions and warnings are errors");
      return Exit.BOOK;
    }
    if (!own.quiet()) {
      own.out().println("The book is sound.");
    }
    return Exit.FINE;
  }
}
