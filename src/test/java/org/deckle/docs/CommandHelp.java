package org.deckle.docs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.deckle.cli.Cli;
import org.deckle.cli.Terminal;

/** What the command line says of itself: the help is made from what it really takes. */
final class CommandHelp {

  private CommandHelp() {}

  /** The names of all commands. */
  static List<String> commands() {
    String help = said("--help");
    String list = help.substring(help.indexOf("Commands:"), help.indexOf("Examples:"));
    return Pattern.compile("(?m)^  ([a-z]+) ")
        .matcher(list)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  /** The names of a command's options, short and long. */
  static List<String> options(String command) {
    return said(command, "--help")
        .lines()
        .filter(line -> line.matches(" {2,6}-.*"))
        .flatMap(
            line ->
                Pattern.compile("(?<=[ ,])--?[A-Za-z][a-z-]*")
                    .matcher(line.replaceFirst("(?<=\\S) {2,}.*", ""))
                    .results()
                    .map(m -> m.group()))
        .toList();
  }

  private static String said(String... arguments) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    new Cli(printer, printer, Terminal.NONE, Map.of()).run(arguments);
    printer.flush();
    return out.toString();
  }
}
