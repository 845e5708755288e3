package org.deckle.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in a sentence why reading or writing failed. */
public final class Failures {

  private Failures() {}

  /** As "images/pier.png: permission denied". */
  public static String message(IOException e) {
    if (!(e instanceof FileSystemException file)) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
    return file.getFile() + ": " + reason(file);
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return e.getReason() == null ? "there is no such file or folder" : e.getReason();
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return e.getReason() == null ? "a file stands where a folder is needed" : e.getReason();
    }
    if (e instanceof NotDirectoryException) {
      return "this is no folder";
    }
    return e.getReason() == null ? "reading or writing failed" : e.getReason();
  }
}
