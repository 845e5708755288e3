package org.deckle.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes files whole or not at all: into a draft beside the file first, which then takes its place.
 * Thread-safe; of two writers of one file the last one counts.
 */
public final class AtomicFile {

  /** Not the file's own name, which may be as long as names can be. */
  private static final String START = ".deckle-";

  private static final String END = ".part";

  private AtomicFile() {}

  /** What writes a file. */
  @FunctionalInterface
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** What writes a file, and knows only then whether it is any good. */
  @FunctionalInterface
  public interface Attempt {
    /** Writes; returns whether the file is to be kept. */
    boolean to(OutputStream out) throws IOException;
  }

  /** Writes a file and the folders to it; as {@link #write(Path, Content)}. */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, out -> out.write(bytes));
  }

  /**
   * Writes a file and the folders to it.
   *
   * @throws FileSystemException naming the file when it cannot be written, also where the disk is
   *     full
   * @throws IOException what the content throws by itself
   */
  public static void write(Path file, Content content) throws IOException {
    writeIf(
        file,
        out -> {
          content.to(out);
          return true;
        });
  }

  /**
   * The same for a file that may turn out not to be wanted.
   *
   * @return whether the file was written; an earlier one stays when not
   */
  public static boolean writeIf(Path file, Attempt attempt) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file + "", null, "a folder stands where this file is to go");
    }
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Not a temporary file of the JDK's: that one only its owner could read.
    Path draft = folder.resolve(START + UUID.randomUUID() + END);
    // For a process that is told to end: then nothing below comes to its own end.
    draft.toFile().deleteOnExit();
    try {
      boolean keep;
      try (OutputStream out = new BufferedOutputStream(new NamedOutput(open(draft, file), file))) {
        keep = attempt.to(out);
      }
      if (keep) {
        move(draft, file);
      }
      return keep;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static OutputStream open(Path draft, Path file) throws IOException {
    try {
      return Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw NamedOutput.named(file, e);
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw NamedOutput.named(file, e);
    }
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
      drafts = files.filter(AtomicFile::isDraft).toList();
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
