package org.deckle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.finding.Severity;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints findings as compilers do: {@code file:line: severity: what (id)}, so that editors can jump
 * to them; repairs and notes as counts.
 */
final class FindingsPrinter {

  private static final int MOST_OF_A_KIND = 20;

  private final Path folder;
  private final Shell shell;
  private final Ansi ansi;

  FindingsPrinter(Path folder, Shell shell) {
    this.folder = folder;
    this.shell = shell;
    this.ansi = shell.terminal().colour() ? Ansi.ON : Ansi.OFF;
  }

  /**
   * Prints them, of a kind no more than fits a screen.
   *
   * @param report where all of them are; without one, all are printed
   */
  void print(Findings findings, Optional<Path> report) {
    list(of(findings, Severity.ERROR), "bold,red", report);
    if (!shell.quiet()) {
      list(findings.open(Severity.WARNING), "bold,yellow", report);
      list(findings.open(), "bold,cyan", report);
      counts(of(findings, Severity.REPAIR));
    }
  }

  /** Prints how many there are of each severity, in one line. */
  void total(Findings findings) {
    if (!shell.quiet()) {
      shell
          .err()
          .println(
              String.join(
                  ", ",
                  count(of(findings, Severity.ERROR).size(), "error"),
                  count(findings.open(Severity.WARNING).size(), "warning"),
                  count(findings.open().size(), "question"),
                  count(of(findings, Severity.REPAIR).size(), "repair")));
    }
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private static List<Finding> of(Findings findings, Severity severity) {
    return findings.all().stream().filter(f -> f.severity() == severity).toList();
  }

  private void list(List<Finding> all, String style, Optional<Path> report) {
    int most = report.isPresent() ? MOST_OF_A_KIND : Integer.MAX_VALUE;
    Map<Code, Integer> seen = new TreeMap<>();
    for (Finding finding : all) {
      if (seen.merge(finding.code(), 1, Integer::sum) <= most) {
        one(finding, style);
      }
    }
    seen.forEach(
        (code, n) -> {
          if (n > most) {
            shell
                .err()
                .println(
                    (n - most) + " more of " + code.id() + ", all in " + report.get().normalize());
          }
        });
  }

  private void one(Finding f, String style) {
    String severity = f.severity().name().toLowerCase(Locale.ROOT);
    String place = place(f);
    shell
        .err()
        .println(
            (place.isEmpty() ? "" : place + ": ")
                + ansi.new Text("@|" + style + " " + severity + "|@")
                + ": "
                + f.what()
                + " ("
                + f.id()
                + ")");
    if (!f.hint().isEmpty()) {
      shell.err().println("  " + f.hint());
    }
  }

  private String place(Finding f) {
    return folder.resolve(f.place().toString()).normalize().toString();
  }

  private void counts(List<Finding> repairs) {
    Map<Code, Integer> byCode = new TreeMap<>();
    repairs.forEach(f -> byCode.merge(f.code(), 1, Integer::sum));
    byCode.forEach((code, n) -> shell.err().println(n + " x " + code.title()));
  }
}
