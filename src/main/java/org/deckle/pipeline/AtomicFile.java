package org.deckle.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all: into a neighbour first, which then takes the place. */
final class AtomicFile {

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes; answers whether the file is to be kept. */
    boolean write(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /** Whether the file was written; an earlier one stays when not. */
  static boolean write(Path file, Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file + "", null, "a folder stands where this file is to go");
    }
    // Not a temporary file of the JDK's: that one only its owner could read.
    Path neighbour =
        file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    // For a process that is told to end: then nothing below comes to its own end.
    neighbour.toFile().deleteOnExit();
    try {
      boolean keep;
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  neighbour, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        keep = content.write(out);
      }
      if (keep) {
        move(neighbour, file);
      }
      return keep;
    } finally {
      Files.deleteIfExists(neighbour);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
