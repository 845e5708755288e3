package org.deckle.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deckle.pipeline.BookPictures;
import org.deckle.pipeline.BuildRequest;
import org.deckle.pipeline.PicturesOutcome;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code deckle images}. */
@Command(
    name = "images",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists the pictures of a book; fetches those that stand on the web.",
    footer = {
      "",
      "A fetched picture is stored in DIR/images and pinned in DIR/images/images.lock;",
      "builds use only what is there. Public hosts are asked, each twice a second at most.",
      "Exit code 1: the book has errors, or a picture could not be got.",
      "",
      "Examples:",
      "  deckle images                       every picture, and what became of its link",
      "  deckle images --fetch               get the remote ones; run again to go on",
      "  deckle images --update my-book      get them again, and take what has changed"
    })
final class ImagesCommand implements Callable<Integer> {

  private final Shell shell;

  @Spec private CommandSpec spec;

  @Mixin private BookFolder book;

  @ArgGroup private Way way = new Way();

  /** At most one of the ways. */
  static final class Way {
    @Option(
        names = "--fetch",
        description =
            "Get the remote pictures that are not here; one that was fetched must not have"
                + " changed.")
    private boolean fetch;

    @Option(
        names = "--update",
        description = "Get all remote pictures again, and take what has changed.")
    private boolean update;

    @Option(names = "--offline", description = "Only list, as without an option.")
    private boolean offline;
  }

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Tell the hosts how to reach you (mail or web address); some ask for it."
              + " Default: the variable DECKLE_CONTACT.")
  private Optional<String> contact = Optional.empty();

  ImagesCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    PicturesOutcome outcome;
    try {
      outcome = outcome();
    } finally {
      Steps.done(shell);
    }
    FindingsPrinter printer = new FindingsPrinter(book.path(), book.of(shell));
    printer.print(outcome.findings(), Optional.empty());
    if (json) {
      ImagesJson.write(outcome, shell.out());
    } else if (!outcome.findings().hasErrors() || !outcome.pictures().isEmpty()) {
      new ImagesTable(shell.out(), shell.terminal().columns(shell.environment())).print(outcome);
    }
    return outcome.hasErrors() ? Exit.BOOK : Exit.FINE;
  }

  private PicturesOutcome outcome() throws IOException {
    BuildRequest request =
        BuildRequest.of(book.path())
            .withEnvironment(shell.environment())
            .withProgress(new Steps(book.of(shell)));
    BookPictures pictures = new BookPictures(request);
    if (!way.fetch && !way.update) {
      return pictures.list();
    }
    String server = shell.environment().getOrDefault(BookPictures.TEST_SERVER, "");
    if (!server.isBlank()) {
      shell.err().println("deckle: " + BookPictures.TEST_SERVER + " is set: only it is asked");
    }
    String who = contact.orElse(shell.environment().getOrDefault("DECKLE_CONTACT", ""));
    try {
      return pictures.fetch(way.update, who);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
