package org.deckle.book;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a book. No file outside it is opened, whatever names, links or settings say.
 * Thread-safe.
 *
 * @param path where it is; may itself be a symbolic link
 */
public record FolderBounds(Path path) {

  /**
   * The path of a name, which may hold {@code ..}.
   *
   * @return empty when no file system has such a name
   */
  public static Optional<Path> resolve(Path folder, String name) {
    try {
      return Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether a file lies in the folder, also when symbolic links are followed. */
  public boolean holds(Path file) {
    try {
      return file.toRealPath().startsWith(path.toRealPath());
    } catch (AccessDeniedException e) {
      return true; // whoever opens it says so
    } catch (IOException e) {
      return false;
    }
  }
}
