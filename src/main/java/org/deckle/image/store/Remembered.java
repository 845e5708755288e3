package org.deckle.image.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Remembers from run to run what was found out about files, by path, size and time. Thread-safe.
 */
public final class Remembered {

  private static final Logger LOG = Logger.getLogger(Remembered.class.getName());

  private final Path list;
  private Map<String, String> known;

  /**
   * Remembers in a list: on each line what was found, a space, and the file's mark.
   *
   * @param list made when needed, and the folders to it
   */
  public Remembered(Path list) {
    this.list = list;
  }

  /** Says which file it is, and that it is still the same one: size, time and path. */
  public static String mark(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file) + " " + file;
  }

  /**
   * What was found out about a file.
   *
   * @param mark see {@link #mark}
   * @throws IOException when the list cannot be read
   */
  public synchronized Optional<String> about(String mark) throws IOException {
    return Optional.ofNullable(known().get(mark));
  }

  private Map<String, String> known() throws IOException {
    if (known == null) {
      known = new HashMap<>();
      if (Files.isRegularFile(list)) {
        for (String line : Files.readString(list, StandardCharsets.UTF_8).split("\n")) {
          int space = line.indexOf(' ');
          known.put(line.substring(space + 1), line.substring(0, Math.max(0, space)));
        }
      }
    }
    return known;
  }

  /**
   * Takes a note.
   *
   * @param found one word
   * @throws IOException when the list cannot be read
   */
  public synchronized void note(String mark, String found) throws IOException {
    if (mark.indexOf('\n') >= 0 || found.equals(known().put(mark, found))) {
      return;
    }
    try {
      Files.createDirectories(list.getParent());
      Files.writeString(
          list,
          found + " " + mark + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      // Whoever may not write there looks at the files again next time.
      LOG.log(Level.FINE, "not remembered", e);
    }
  }
}
