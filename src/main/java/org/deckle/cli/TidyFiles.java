package org.deckle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;

/** Puts the repaired texts into files; an original is only replaced once a copy of it is safe. */
final class TidyFiles {

  private final Path folder;
  private final Map<String, String> markdown;

  /**
   * @param markdown text by source file, relative to the folder
   */
  TidyFiles(Path folder, Map<String, String> markdown) {
    this.folder = folder;
    this.markdown = markdown;
  }

  /** Writes one Markdown file for each source file, by the same name, into another folder. */
  void writeTo(Path output, PrintWriter out) throws IOException {
    Files.createDirectories(output);
    for (Map.Entry<String, String> text : markdown.entrySet()) {
      String name = Path.of(markdownName(text.getKey())).getFileName().toString();
      write(output.resolve(name), text.getValue());
      out.println(output.resolve(name));
    }
  }

  /** Replaces the sources; a text that is not Markdown by its name gets one that says so. */
  void replace(PrintWriter out) throws IOException {
    for (String file : markdown.keySet()) {
      requireFree(file);
    }
    Path kept = unused();
    for (Map.Entry<String, String> text : markdown.entrySet()) {
      String file = text.getKey();
      Path copy = kept.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(folder.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
      Path target = folder.resolve(markdownName(file));
      write(target, text.getValue());
      if (!target.equals(folder.resolve(file))) {
        Files.delete(folder.resolve(file));
      }
      out.println(target + " (as it was: " + copy + ")");
    }
  }

  private void requireFree(String file) throws IOException {
    String name = markdownName(file);
    if (!name.equals(file) && Files.exists(folder.resolve(name))) {
      throw new FileAlreadyExistsException(
          folder.resolve(name).toString(), null, "this stands where " + file + " would go");
    }
  }

  private Path unused() {
    Path kept = folder.resolve("before-tidy");
    for (int n = 2; Files.exists(kept); n++) {
      kept = folder.resolve("before-tidy-" + n);
    }
    return kept;
  }

  private static void write(Path file, String text) throws IOException {
    Path neighbour =
        file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.writeString(neighbour, text);
      Files.move(neighbour, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(neighbour);
    }
  }

  private static String markdownName(String file) {
    return file.matches("(?i).*\\.(md|markdown|mdown|mkd)")
        ? file
        : file.substring(0, file.lastIndexOf('.')) + ".md";
  }
}
