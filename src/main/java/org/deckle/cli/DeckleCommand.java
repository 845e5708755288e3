package org.deckle.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: only helps. */
@Command(
    name = "deckle",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Makes a finished book (EPUB 3.3, print PDF, handouts) of a rough manuscript.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  deckle build              the book in this folder, into target/deckle",
      "  deckle check ~/my-book    build, then EPUBCheck and all findings",
      "  deckle tidy --diff        what Deckle would change in the text",
      "  deckle images --fetch     get the pictures that stand on the web",
      "",
      "Exit codes: 0 fine, 1 the book has errors, 2 wrong usage, 3 reading or writing failed."
    })
final class DeckleCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: build, check, tidy or images");
  }
}
