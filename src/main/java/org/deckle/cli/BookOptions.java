package org.deckle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildRequest;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that makes editions. */
final class BookOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private BookFolder folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Where the editions go (default: DIR/target/deckle).")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = {"-e", "--edition"},
      paramLabel = "NAME",
      split = ",",
      description = "Only these editions, as in: -e epub,print")
  private List<String> editions = List.of();

  Path folder() {
    return folder.path();
  }

  /** The shell, quiet where that is asked for. */
  Shell shell(Shell shell) {
    return folder.of(shell);
  }

  BuildRequest request(Shell shell) {
    requireKnownEditions();
    requireEpoch(shell);
    BuildRequest request = BuildRequest.of(folder()).withEditions(editions);
    request = output.isPresent() ? request.withOutput(output.get()) : request;
    return request.withEnvironment(shell.environment()).withProgress(new Steps(shell));
  }

  private void requireKnownEditions() {
    List<String> known = BookBuild.editionNames();
    for (String name : editions) {
      if (!known.contains(name)) {
        throw new ParameterException(
            command(),
            "there is no edition \"" + name + "\"; there are " + String.join(", ", known));
      }
    }
  }

  private void requireEpoch(Shell shell) {
    String epoch = shell.environment().getOrDefault("SOURCE_DATE_EPOCH", "").strip();
    if (!epoch.matches("-?\\d{0,11}")) {
      throw new ParameterException(
          command(), "SOURCE_DATE_EPOCH must be a number of seconds, not \"" + epoch + "\"");
    }
  }

  private CommandLine command() {
    return spec.commandLine();
  }
}
