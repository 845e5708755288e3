package org.deckle.image.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.deckle.image.format.Limits;
import org.deckle.image.format.Probe;
import org.deckle.image.format.WholeFiles;
import org.deckle.image.lock.ImageLock;
import org.deckle.text.Digests;

/**
 * The files of a book's folder as far as they may be pictures. Paths are relative to that folder,
 * with {@code /} as separator. Each file is looked into once. Thread-safe.
 */
public final class PictureFolder {

  static final String MANUSCRIPT = "manuscript";
  public static final String IMAGES = ImageLock.FOLDER;

  private final Path book;
  private final Limits limits;
  private final WholeFiles whole;
  private final Map<String, PictureIndex> indexes = new ConcurrentHashMap<>();
  private final Map<String, Probe> probes = new ConcurrentHashMap<>();
  private final Map<String, Boolean> apart = new ConcurrentHashMap<>();

  public PictureFolder(Path book, Path cache, Limits limits) throws IOException {
    this.book = book.toRealPath();
    this.whole = new WholeFiles(cache);
    this.limits = limits;
  }

  public Path file(String path) {
    return book.resolve(path);
  }

  public Probe probe(String path) {
    return probes.computeIfAbsent(path, p -> whole.judged(file(p), limits));
  }

  /** What bytes hold that are no file. */
  public Probe judged(byte[] bytes) {
    return limits.whole(bytes);
  }

  public String sha256(String path) {
    try {
      return Digests.sha256(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file at a path below a folder.
   *
   * @param path may hold {@code ..}
   * @return empty when there is none, or when it lies outside the book's folder, also by a symbolic
   *     link
   */
  public Optional<String> at(String folder, String path) {
    try {
      Path file = book.resolve(folder).resolve(path).normalize();
      return file.startsWith(book)
              && Files.isRegularFile(file)
              && file.toRealPath().startsWith(book)
          ? Optional.of(book.relativize(file).toString().replace('\\', '/'))
          : Optional.empty();
    } catch (InvalidPathException e) {
      // No file system has such a name, so no file has it.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pictures in the picture folders and beside a chapter. */
  PictureIndex beside(String folder) {
    boolean known =
        (folder + "/").startsWith(MANUSCRIPT + "/") || (folder + "/").startsWith(IMAGES + "/");
    return indexes.computeIfAbsent(known ? MANUSCRIPT : folder, this::index);
  }

  private PictureIndex index(String folder) {
    try {
      return new PictureIndex(book, List.of(file(folder), file(MANUSCRIPT), file(IMAGES)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether files of one name in two folders are different pictures, by the folders' names. */
  boolean keepApart(PictureIndex index, String folder, String other) {
    return apart.computeIfAbsent(
        folder + "/" + other,
        k ->
            index.namesIn(folder).stream()
                .filter(index.namesIn(other)::contains)
                .map(name -> index.named(name).stream().filter(p -> probe(p).isUsable()).toList())
                .anyMatch(files -> distinct(files).size() > 1));
  }

  /** One path for each different content, in the given order. */
  List<String> distinct(List<String> paths) {
    List<String> kept = new ArrayList<>();
    for (String path : paths) {
      if (kept.stream().noneMatch(k -> sameContent(k, path))) {
        kept.add(path);
      }
    }
    return kept;
  }

  private boolean sameContent(String a, String b) {
    try {
      return a.equals(b) || Files.mismatch(file(a), file(b)) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
