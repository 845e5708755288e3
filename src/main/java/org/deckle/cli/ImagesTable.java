package org.deckle.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deckle.pipeline.BookPicture;
import org.deckle.pipeline.PicturesOutcome;

/** Shows pictures to a person: a line for each, what was fetched, and the sums. */
final class ImagesTable {

  private static final List<String> STATES =
      List.of("found", "repaired", "pinned", "remote", "missing", "ambiguous");
  private static final int LONGEST_LINK = 120;

  /** Where the second column begins. */
  private static final int INDENT = 11;

  /** Where notes on what stands there begin. */
  private static final int NOTE_INDENT = INDENT + 2;

  private final PrintWriter out;
  private final int width;

  /**
   * A table.
   *
   * @param width of a line, in characters
   */
  ImagesTable(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  private void line(String text) {
    out.println(Wrapping.wrapped(text, width, INDENT));
  }

  private void note(String text) {
    out.println(Wrapping.wrapped(" ".repeat(NOTE_INDENT) + text, width, NOTE_INDENT));
  }

  void print(PicturesOutcome outcome) {
    int widest = outcome.pictures().stream().mapToInt(p -> place(p).length()).max().orElse(0);
    for (BookPicture picture : outcome.pictures()) {
      line(
          String.format(
              Locale.ROOT,
              "%-9s  %-" + Math.max(1, widest) + "s  %s",
              picture.state(),
              place(picture),
              what(picture)));
    }
    if (!outcome.fetches().isEmpty()) {
      out.println();
      outcome.fetches().forEach(this::notable);
      fetches(outcome.fetches());
    }
    sums(outcome);
  }

  private static String place(BookPicture picture) {
    int more = picture.places().size() - 1;
    return picture.places().isEmpty()
        ? ""
        : picture.places().get(0) + (more > 0 ? " +" + more : "");
  }

  private static String what(BookPicture p) {
    String link = p.link().replaceAll("\\s+", " ");
    String shown = link.length() > LONGEST_LINK ? link.substring(0, LONGEST_LINK) + "..." : link;
    if (p.file().isEmpty()) {
      String which = p.candidates().isEmpty() ? "" : ": " + String.join(" or ", p.candidates());
      return shown + "  (" + p.note() + (p.state().equals("ambiguous") ? which : "") + ")";
    }
    String kind = p.type().replaceFirst("^image/(.+?)(\\+.*)?$", "$1").toUpperCase(Locale.ROOT);
    String size = p.width() > 0 ? ", " + p.width() + " x " + p.height() : "";
    boolean asLinked = p.file().equals(link) || p.file().endsWith("/" + link);
    String file = asLinked ? "" : " -> " + p.file();
    return shown + file + "  (" + kind + size + ", " + bytes(p.bytes()) + ")";
  }

  /** What a person should know of a picture that was asked for. */
  private void notable(PicturesOutcome.Fetch fetch) {
    if (fetch.status().equals("failed")) {
      line("failed     " + fetch.link());
      fetch.notes().forEach(this::note);
    } else if (fetch.status().equals("changed")) {
      line("changed    " + fetch.link() + " -> " + fetch.file() + ": " + fetch.notes().get(0));
    }
  }

  private void fetches(List<PicturesOutcome.Fetch> fetches) {
    for (String status : List.of("fetched", "changed", "kept", "failed")) {
      List<PicturesOutcome.Fetch> some =
          fetches.stream().filter(f -> f.status().equals(status)).toList();
      if (!some.isEmpty()) {
        long bytes = some.stream().mapToLong(PicturesOutcome.Fetch::bytes).sum();
        out.printf(
            Locale.ROOT, "%-9s %4d  %s%n", status, some.size(), bytes > 0 ? bytes(bytes) : "");
      }
    }
  }

  private void sums(PicturesOutcome outcome) {
    List<BookPicture> all = outcome.pictures();
    Map<String, Long> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(BookPicture::state, TreeMap::new, Collectors.counting()));
    String parts =
        STATES.stream()
            .filter(counts::containsKey)
            .map(s -> counts.get(s) + " " + s)
            .collect(Collectors.joining(", "));
    out.println();
    out.println(
        all.isEmpty()
            ? "The book has no pictures."
            : all.size() + (all.size() == 1 ? " picture: " : " pictures: ") + parts + ".");
    if (counts.containsKey("ambiguous")) {
      line("Put the right path of ambiguous ones into the text, or choose in decisions.yaml.");
    }
    long remote = counts.getOrDefault("remote", 0L);
    if (remote > 0 && outcome.fetches().isEmpty()) {
      out.println("deckle images --fetch gets the remote ones.");
    } else if (remote > 0) {
      out.println("Those that are still remote can be saved by hand:");
      all.stream()
          .filter(p -> p.state().equals("remote"))
          .forEach(p -> line("  " + p.place() + "  from " + p.link()));
    }
  }

  private static String bytes(long bytes) {
    return bytes < 1000
        ? bytes + " bytes"
        : bytes < 1_000_000
            ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
            : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
