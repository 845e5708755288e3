package org.deckle.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Remembers from run to run which files were read to their end and found whole, by path, size and
 * time. Thread-safe.
 */
final class WholeFiles {

  /** Part of the list's name: another way of looking needs another number. */
  private static final String NAME = "whole-2.txt";

  private static final Logger LOG = Logger.getLogger(WholeFiles.class.getName());

  private final Path list;
  private Set<String> known = Set.of();
  private boolean read;

  /**
   * Remembers in a folder.
   *
   * @param cache made when needed
   */
  WholeFiles(Path cache) {
    this.list = cache.resolve(NAME);
  }

  /** What a file holds; one with damaged pixels is a bad one. */
  Probe judged(Path file, Limits limits) {
    try {
      Probe probe = limits.judged(file);
      if (!Limits.readsToTheEnd(probe)) {
        return probe;
      }
      String mark = Sources.mark(file);
      if (isKnown(mark)) {
        return probe;
      }
      Probe whole = limits.whole(Files.readAllBytes(file));
      if (whole.isUsable()) {
        remember(mark);
      }
      return whole;
    } catch (IOException e) {
      return Probe.bad("cannot be read (" + e.getMessage() + ")");
    }
  }

  private synchronized boolean isKnown(String mark) throws IOException {
    if (!read) {
      read = true;
      known =
          new HashSet<>(
              Files.isRegularFile(list)
                  ? List.of(Files.readString(list, StandardCharsets.UTF_8).split("\n"))
                  : List.of());
    }
    return known.contains(mark);
  }

  private synchronized void remember(String mark) {
    if (mark.indexOf('\n') >= 0 || !known.add(mark)) {
      return;
    }
    try {
      Files.createDirectories(list.getParent());
      Files.writeString(
          list,
          mark + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      // Whoever may not write there looks at the files again next time.
      LOG.log(Level.FINE, "not remembered", e);
    }
  }
}
