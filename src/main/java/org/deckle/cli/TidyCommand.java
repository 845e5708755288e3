package org.deckle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deckle.build.BookBuild;
import org.deckle.build.BuildRequest;
import org.deckle.build.Repaired;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deckle tidy}. */
@Command(
    name = "tidy",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Gives the repaired manuscript as clean Markdown.",
    footer = {
      "",
      "Examples:",
      "  deckle tidy > clean.md     to standard output",
      "  deckle tidy -o clean       one .md for each source file, into the folder clean",
      "  deckle tidy --diff         what would change",
      "  deckle tidy --write        into the manuscript; the originals go to before-tidy/"
    })
final class TidyCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The book's folder (default: this folder).")
  private Path folder;

  @ArgGroup private Way way = new Way();

  /** At most one of the ways. */
  static final class Way {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "OUT",
        description = "Write the files into this folder.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--diff", description = "Show the changes as a unified diff.")
    private boolean diff;

    @Option(
        names = "--write",
        description = "Replace the manuscript's files; the originals are kept in DIR/before-tidy.")
    private boolean write;
  }

  TidyCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Repaired repaired;
    try {
      repaired = new BookBuild(BuildRequest.of(folder).withProgress(new Steps(shell))).repair();
    } finally {
      Steps.done(shell);
    }
    if (repaired.findings().hasErrors()) {
      new FindingsPrinter(folder, shell).print(repaired.findings(), Optional.empty());
      return Exit.BOOK;
    }
    give(repaired.markdown());
    return Exit.FINE;
  }

  private void give(Map<String, String> markdown) throws IOException {
    TidyFiles files = new TidyFiles(folder, markdown);
    if (way.diff) {
      new SourceDiff(folder, shell).print(markdown);
    } else if (way.write) {
      files.replace(shell.out());
    } else if (way.output.isPresent()) {
      files.writeTo(way.output.get(), shell.out());
    } else {
      shell.out().print(String.join("\n", markdown.values()));
    }
  }
}
