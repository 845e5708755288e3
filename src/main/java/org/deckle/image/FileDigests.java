package org.deckle.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests of files that are asked for once for each edition: to digest a large picture takes as
 * long as to read it many times. Thread-safe.
 */
final class FileDigests {

  private final Map<String, String> known = new ConcurrentHashMap<>();

  /**
   * SHA-256 in lower-case hexadecimal.
   *
   * @param bytes that the file holds
   */
  String of(Path file, byte[] bytes) throws IOException {
    return known.computeIfAbsent(mark(file), m -> Digests.sha256(bytes));
  }

  /** Says which file it is, and that it is still the same one: path, size and time. */
  static String mark(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file) + " " + file;
  }
}
