package org.deckle.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.deckle.finding.Findings;
import org.deckle.read.dialect.Includes;
import org.deckle.read.encoding.Binary;
import org.deckle.read.encoding.Decoder;
import org.deckle.read.encoding.Encodings;
import org.deckle.read.source.Source;

/**
 * The files that texts of a book include. Nothing outside the book's folder is opened, by whatever
 * way its name leads there.
 */
final class IncludedFiles {

  private static final long LARGEST = 4L << 20;

  private static final Pattern MARKDOWN = Pattern.compile("(?i).*\\.(?:m[dk].*|markdown|qmd|rmd)");

  private final Path folder;
  private final Encodings encodings;
  private final Findings findings;

  IncludedFiles(Path folder, Encodings encodings, Findings findings) {
    this.folder = folder;
    this.encodings = encodings;
    this.findings = findings;
  }

  /** A file by the name that another one calls it: from there, else from the book's folder. */
  Optional<Source> read(String name, String from) {
    return path(name, from).map(this::read);
  }

  private Source read(Path path) {
    String file = folder.relativize(path).toString().replace('\\', '/');
    try {
      return new Source(
          file, Decoder.decode(Files.readAllBytes(path), file, encodings, findings), this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> path(String name, String from) {
    try {
      Path home = folder.resolve(from).getParent();
      for (Path base : List.of(home, folder.resolve("manuscript"), folder)) {
        Path path = base.resolve(name.replaceFirst("^/+", "")).normalize();
        if (isText(path)) {
          return Optional.of(path);
        }
      }
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** A link to a file elsewhere leads outside, whatever its name. */
  private boolean isText(Path path) throws IOException {
    return path.startsWith(folder.normalize())
        && Files.isRegularFile(path)
        && path.toRealPath().startsWith(folder.toRealPath())
        && Files.size(path) <= LARGEST
        && !Binary.isBinary(Files.readAllBytes(path));
  }

  /** The files without those that others of them include: these are no chapters besides. */
  List<Path> chapters(List<Path> files) throws IOException {
    Set<Path> included = new HashSet<>();
    for (Path file : files) {
      if (MARKDOWN.matcher(file.toString()).matches()
          && Files.isRegularFile(file)
          && Files.isReadable(file)
          && Files.size(file) <= LARGEST) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String from = folder.relativize(file).toString();
        Includes.names(text).forEach(n -> path(n, from).ifPresent(included::add));
      }
    }
    return files.stream().filter(f -> !included.contains(f.normalize())).toList();
  }
}
