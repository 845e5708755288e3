package org.deckle.image.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deckle.image.store.Remembered;

/** Remembers from run to run which files were read to their end and found whole. Thread-safe. */
public final class WholeFiles {

  /** Another way of looking needs another number. */
  private static final String NAME = "whole-3.txt";

  private static final String WHOLE = "whole";

  private final Remembered found;

  /**
   * Remembers in a folder.
   *
   * @param cache made when needed
   */
  public WholeFiles(Path cache) {
    this.found = new Remembered(cache.resolve(NAME));
  }

  /** What a file holds; one with damaged pixels is a bad one. */
  public Probe judged(Path file, Limits limits) {
    try {
      Probe probe = limits.judged(file);
      if (!Limits.readsToTheEnd(probe)) {
        return probe;
      }
      String mark = Remembered.mark(file);
      if (found.about(mark).isPresent()) {
        return probe;
      }
      Probe whole = limits.whole(Files.readAllBytes(file));
      if (whole.isUsable()) {
        found.note(mark, WHOLE);
      }
      return whole;
    } catch (IOException e) {
      return Probe.bad("cannot be read (" + e.getMessage() + ")");
    }
  }
}
