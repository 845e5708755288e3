package org.deckle.image.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Files that appear whole or not at all. */
public final class Stored {

  private static final String START = ".picture-";
  private static final String END = ".part";

  private Stored() {}

  /** What writes a file. */
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes a file and the folders to it.
   *
   * @throws FileSystemException naming the file, also where the disk is full
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, out -> out.write(bytes));
  }

  /** The same with content that need not be in memory as a whole. */
  public static void write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Not a temporary file of the JDK's: that one only its owner could read.
    Path draft = folder.resolve(START + UUID.randomUUID() + END);
    try {
      try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
        content.to(out);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw named(file, e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The draft, which nobody knows, is no help, and of a full disk Java tells no file at all. */
  private static FileSystemException named(Path file, IOException e) {
    String name = file.toString();
    if (e instanceof AccessDeniedException) {
      return new AccessDeniedException(name);
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return new FileSystemException(name, null, reason);
  }

  /**
   * Deletes what a run that was killed has left half-written below a folder, in which nobody else
   * writes meanwhile.
   */
  public static void sweep(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> drafts;
    try (Stream<Path> files = Files.walk(folder)) {
      drafts = files.filter(Stored::isDraft).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path draft : drafts) {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean isDraft(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(START) && name.endsWith(END) && Files.isRegularFile(file);
  }
}
