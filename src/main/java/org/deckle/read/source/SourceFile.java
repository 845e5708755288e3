package org.deckle.read.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deckle.book.FolderBounds;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * A file of the manuscript or its settings, before it is opened. A file that must not or cannot be
 * opened becomes a finding: one outside the book's folder, a pipe or device, one that is too large
 * or not allowed to be read.
 *
 * @param path where it is
 * @param name relative to the book's folder, with {@code /}
 */
public record SourceFile(Path path, String name) {

  private static final long LARGEST = 64L << 20;

  /**
   * The bytes of the file.
   *
   * @param folder the book's folder
   * @return empty when they were not read, which the findings say
   */
  public Optional<byte[]> read(Path folder, Findings findings) throws IOException {
    if (!new FolderBounds(folder).holds(path)) {
      return refuse(
          Code.INPUT_UNREADABLE,
          "This file lies outside the book's folder, to which a symbolic link leads, so it was not"
              + " opened.",
          "Put a copy of the file in its place.",
          findings);
    }
    try {
      if (!Files.isReadable(path)) {
        throw new AccessDeniedException(name);
      }
      if (!Files.isRegularFile(path)) {
        return refuse(
            Code.INPUT_UNREADABLE,
            "This is a folder, a pipe or a device, though its name is that of a text.",
            "Put the text in its place.",
            findings);
      }
      if (Files.size(path) > LARGEST) {
        return refuse(
            Code.INPUT_TOO_LARGE,
            "This text has %d MB; at most %d MB are read."
                .formatted(Files.size(path) >> 20, LARGEST >> 20),
            "Split it into chapters, one file each.",
            findings);
      }
      return Optional.of(Files.readAllBytes(path));
    } catch (AccessDeniedException e) {
      return refuse(
          Code.INPUT_UNREADABLE,
          "This file cannot be read: permission denied.",
          "Give yourself the right to read it.",
          findings);
    }
  }

  private Optional<byte[]> refuse(Code code, String what, String hint, Findings findings) {
    findings.add(Finding.of(code, Place.of(name), name).what(what).hint(hint).build());
    return Optional.empty();
  }
}
