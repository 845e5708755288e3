package org.deckle.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildOutcome;
import org.deckle.pipeline.BuildRequest;
import org.deckle.pipeline.WarmUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code deckle build}. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Makes the editions of a book, and a report on what was repaired.",
    footer = {
      "",
      "Examples:",
      "  deckle build                     all editions of the book in this folder",
      "  deckle build my-book -o out      into the folder out",
      "  deckle build -e epub,print       only these editions"
    })
final class BuildCommand implements Callable<Integer> {

  private final Shell shell;

  @Mixin private BookOptions book;

  BuildCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Shell own = book.shell(shell);
    BuildOutcome outcome;
    try {
      BuildRequest request = book.request(own);
      WarmUp.start(request);
      outcome = new BookBuild(request).run();
    } finally {
      Steps.done(own);
    }
    Outcomes.show(outcome, book.folder(), own);
    return outcome.hasErrors() ? Exit.BOOK : Exit.FINE;
  }
}
