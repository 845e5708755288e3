package org.deckle.image.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.deckle.image.store.Remembered;
import org.deckle.text.Digests;

/**
 * Looks into each file once, and into large ones one after the other: every edition asks for every
 * picture at the same time, and their bytes have no room together. Thread-safe.
 */
final class Sources {

  private static final String DIGESTS = "digests-1.txt";

  private static final long LARGE = 2_000_000;

  private final Map<String, PictureSource> known = new ConcurrentHashMap<>();
  private final Map<String, String> digests = new ConcurrentHashMap<>();
  private final Remembered earlier;

  /**
   * Sources.
   *
   * @param cache where digests are kept from run to run; made when needed
   */
  Sources(Path cache) {
    this.earlier = new Remembered(cache.resolve(DIGESTS));
  }

  /** What a file holds. */
  PictureSource of(Path file) throws IOException {
    return once(known, file, mark -> look(file));
  }

  /**
   * SHA-256 of a file's content in lower-case hexadecimal. To digest a large picture takes as long
   * as to read it many times.
   */
  String sha256(Path file) throws IOException {
    return once(digests, file, mark -> digest(file, mark));
  }

  private interface Look<T> {
    T take(String mark) throws IOException;
  }

  private static <T> T once(Map<String, T> known, Path file, Look<T> look) throws IOException {
    try {
      return known.computeIfAbsent(
          Remembered.mark(file),
          mark -> {
            try {
              return look.take(mark);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String digest(Path file, String mark) throws IOException {
    Optional<String> digest = earlier.about(mark);
    if (digest.isEmpty()) {
      digest = Optional.of(Digests.sha256(file));
      earlier.note(mark, digest.get());
    }
    return digest.get();
  }

  private PictureSource look(Path file) throws IOException {
    if (Files.size(file) < LARGE) {
      return PictureSource.of(file, Files.readAllBytes(file));
    }
    synchronized (this) {
      return PictureSource.of(file, Files.readAllBytes(file));
    }
  }
}
