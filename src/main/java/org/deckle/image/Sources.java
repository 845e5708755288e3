package org.deckle.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks into each file once, and into large ones one after the other: every edition asks for every
 * picture at the same time, and their bytes have no room together. Thread-safe.
 */
final class Sources {

  private static final long LARGE = 2_000_000;

  private final Map<String, Source> known = new ConcurrentHashMap<>();
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  Source of(Path file) throws IOException {
    return once(known, file, () -> look(file));
  }

  /** SHA-256 of its content in lower-case hexadecimal. */
  String sha256(Path file) throws IOException {
    return once(digests, file, () -> Digests.sha256(file));
  }

  private interface Look<T> {
    T take() throws IOException;
  }

  private static <T> T once(Map<String, T> known, Path file, Look<T> look) throws IOException {
    try {
      return known.computeIfAbsent(
          mark(file),
          m -> {
            try {
              return look.take();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Source look(Path file) throws IOException {
    if (Files.size(file) < LARGE) {
      return Source.of(file, Files.readAllBytes(file));
    }
    synchronized (this) {
      return Source.of(file, Files.readAllBytes(file));
    }
  }

  /** Says which file it is, and that it is still the same one: path, size and time. */
  static String mark(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file) + " " + file;
  }
}
