package org.deckle.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/** Says that there is no text, and what is there instead. Stateless. */
final class MissingText {

  private static final int MOST_NAMES = 8;
  private static final String FORMATS = ".md, .txt, .html or .docx";

  private MissingText() {}

  static void report(Path folder, Path root, Findings findings) throws IOException {
    String where = root.equals(folder) ? "the folder" : root.getFileName() + "/";
    List<String> there = names(root);
    findings.add(
        Finding.of(Code.INPUT_MISSING, Place.NONE, "manuscript")
            .what("There is no manuscript: no " + FORMATS + " file in " + where + ".")
            .why(there.isEmpty() ? "It is empty." : "There are " + String.join(", ", there) + ".")
            .hint(
                "Put the text into manuscript/ as a "
                    + FORMATS
                    + " file, or name files or folders under chapters: in book.yaml.")
            .build());
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      List<String> names =
          entries
              .map(p -> p.getFileName() + (Files.isDirectory(p) ? "/" : ""))
              .filter(n -> !n.startsWith("."))
              .sorted()
              .toList();
      return names.size() <= MOST_NAMES
          ? names
          : Stream.concat(names.stream().limit(MOST_NAMES), Stream.of("others")).toList();
    }
  }
}
