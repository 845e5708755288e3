package org.deckle.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deckle.file.AtomicFile;
import org.deckle.read.config.TidyConfig;

/**
 * Puts the repaired texts into files, in UTF-8; an original is only replaced once a copy of it is
 * safe. Not thread-safe.
 */
public final class TidyFiles {

  private static final String MANUSCRIPT = "manuscript/";

  private final Path folder;
  private final Repaired repaired;

  /**
   * The files of a repaired manuscript.
   *
   * @param folder the book's folder
   */
  public TidyFiles(Path folder, Repaired repaired) {
    this.folder = folder;
    this.repaired = repaired;
  }

  /**
   * A file that was replaced.
   *
   * @param file what stands there now
   * @param original the copy of what stood there
   */
  public record Replaced(Path file, Path original) {

    @Override
    public String toString() {
      return file + " (as it was: " + original + ")";
    }
  }

  /** Writes one Markdown file for each source file into another folder; answers the files. */
  public List<Path> writeTo(Path output) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> text : repaired.markdown().entrySet()) {
      Path file = output.resolve(chapter(markdownName(text.getKey())));
      write(file, text.getValue());
      written.add(file);
    }
    return written;
  }

  /**
   * Replaces the sources; a text that is not Markdown by its name gets one that says so, also in
   * {@code book.yaml}. A file that nothing is left of becomes empty.
   *
   * @throws FileAlreadyExistsException when a file stands where another would go; then nothing is
   *     changed
   */
  public List<Replaced> replace() throws IOException {
    for (String file : repaired.sources().keySet()) {
      requireFree(file);
    }
    Path kept = unused();
    List<Replaced> replaced = new ArrayList<>();
    for (String file : repaired.sources().keySet()) {
      Path copy = keep(file, kept);
      Path target = folder.resolve(markdownName(file));
      write(target, repaired.markdown().getOrDefault(file, ""));
      replaced.add(new Replaced(target, copy));
    }
    configure(kept).ifPresent(replaced::add);
    for (String file : repaired.sources().keySet()) {
      if (!markdownName(file).equals(file)) {
        Files.delete(folder.resolve(file));
      }
    }
    return replaced;
  }

  private Path keep(String file, Path kept) throws IOException {
    Path copy = kept.resolve(file);
    Files.createDirectories(copy.getParent());
    return Files.copy(folder.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private Optional<Replaced> configure(Path kept) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    repaired.sources().keySet().forEach(f -> names.put(chapter(f), chapter(markdownName(f))));
    Optional<String> file = TidyConfig.file(folder);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Path config = folder.resolve(file.get());
    Optional<String> text = TidyConfig.of(config, names);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Path copy = keep(file.get(), kept);
    write(config, text.get());
    return Optional.of(new Replaced(config, copy));
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
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@code chapters} in book.yaml names it. */
  private static String chapter(String file) {
    return file.startsWith(MANUSCRIPT) ? file.substring(MANUSCRIPT.length()) : file;
  }

  private static String markdownName(String file) {
    return file.matches("(?i).*\\.(md|markdown|mdown|mkd|qmd|rmd|mdx)")
        ? file
        : file.substring(0, file.lastIndexOf('.')) + ".md";
  }
}
