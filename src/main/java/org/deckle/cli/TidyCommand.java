package org.deckle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildRequest;
import org.deckle.pipeline.Repaired;
import org.deckle.pipeline.TidyFiles;
import org.deckle.pipeline.TidyFiles.Replaced;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private BookFolder book;

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
    Shell own = book.of(shell);
    Repaired repaired;
    try {
      repaired = new BookBuild(BuildRequest.of(book.path()).withProgress(new Steps(own))).repair();
    } finally {
      Steps.done(own);
    }
    FindingsPrinter printer = new FindingsPrinter(book.path(), own);
    printer.print(repaired.findings(), Optional.empty());
    if (!repaired.findings().hasErrors()) {
      give(repaired, own);
    }
    printer.total(repaired.findings());
    return repaired.findings().hasErrors() ? Exit.BOOK : Exit.FINE;
  }

  private void give(Repaired repaired, Shell own) throws IOException {
    TidyFiles files = new TidyFiles(book.path(), repaired);
    List<String> written = List.of();
    if (way.diff) {
      new SourceDiff(shell).print(repaired);
    } else if (way.write) {
      written = files.replace().stream().map(Replaced::toString).toList();
    } else if (way.output.isPresent()) {
      written = files.writeTo(way.output.get()).stream().map(Path::toString).toList();
    } else {
      shell.out().print(String.join("\n", repaired.markdown().values()));
      shell.out().flush();
    }
    if (!own.quiet()) {
      written.forEach(shell.out()::println);
    }
  }
}
