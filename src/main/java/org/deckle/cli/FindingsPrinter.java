package org.deckle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deckle.report.Code;
import org.deckle.report.Finding;
import org.deckle.report.Findings;
import org.deckle.report.Severity;
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

  void print(Findings findings, Optional<Path> report) {
    List<Finding> open = findings.open();
    list(of(findings, Severity.ERROR), "bold,red", report);
    list(of(findings, Severity.WARNING), "bold,yellow", report);
    list(open, "bold,cyan", report);
    counts(of(findings, Severity.REPAIR));
  }

  private static List<Finding> of(Findings findings, Severity severity) {
    return findings.all().stream().filter(f -> f.severity() == severity).toList();
  }

  private void list(List<Finding> all, String style, Optional<Path> report) {
    Map<Code, Integer> seen = new TreeMap<>();
    for (Finding finding : all) {
      if (seen.merge(finding.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
        one(finding, style);
      }
    }
    seen.forEach(
        (code, n) -> {
          if (n > MOST_OF_A_KIND) {
            String where = report.map(p -> ": see " + p).orElse("");
            shell.err().println((n - MOST_OF_A_KIND) + " more of " + code.id() + where);
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
    String place = f.place().toString();
    return place.isEmpty() || folder.toString().equals(".")
        ? place
        : folder.toString().replaceAll("[/\\\\]$", "") + "/" + place;
  }

  private void counts(List<Finding> repairs) {
    Map<Code, Integer> byCode = new TreeMap<>();
    repairs.forEach(f -> byCode.merge(f.code(), 1, Integer::sum));
    byCode.forEach((code, n) -> shell.err().println(n + " x " + code.title()));
  }
}
