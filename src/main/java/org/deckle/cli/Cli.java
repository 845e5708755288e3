package org.deckle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.deckle.pipeline.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a function: arguments and streams in, exit code out. Not thread-safe. */
public final class Cli {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;
  private final Map<String, String> environment;

  /** A command line that writes to the given streams. */
  public Cli(PrintWriter out, PrintWriter err, Terminal terminal, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.environment = Map.copyOf(environment);
  }

  /** Runs a command; answers the exit code. */
  public int run(String... args) {
    Shell shell = new Shell(out, err, terminal, environment, false);
    CommandLine line =
        new CommandLine(new DeckleCommand())
            .addSubcommand(new BuildCommand(shell))
            .addSubcommand(new CheckCommand(shell))
            .addSubcommand(new TidyCommand(shell))
            .addSubcommand(new ImagesCommand(shell))
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(false)
            .setParameterExceptionHandler(this::misused)
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      err.println("deckle: the memory is too small for a book of this size. Give more, as in");
      err.println("DECKLE_OPTS=-Xmx4g, or make several books of it.");
      return Exit.FAILED;
    } catch (StackOverflowError e) {
      return bug(e);
    }
  }

  private int misused(ParameterException e, String[] args) {
    err.println("deckle: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE;
  }

  private int failed(Exception e) {
    if (e instanceof IOException failure) {
      err.println("deckle: " + Failures.message(failure));
      return Exit.FAILED;
    }
    return bug(e);
  }

  private int bug(Throwable e) {
    err.println("deckle: internal error. This is a bug in Deckle, not in your book; please report");
    err.println("it with what follows.");
    e.printStackTrace(err);
    return Exit.FAILED;
  }
}
