package org.deckle.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deckle.book.FolderBounds;

/**
 * Stylesheets and fonts: the book's own {@code styles/} folder over the built-in ones, file by
 * file.
 *
 * <p>The built-in theme is the {@code styles/} folder of this project, packed into the jar.
 */
public final class Theme {

  private static final String EPUB = "epub.css";
  private static final String BUILT_IN = "/org/deckle/styles/";

  private final Optional<Path> own;

  /**
   * A theme.
   *
   * @param own the book's {@code styles/} folder, if it has one
   */
  public Theme(Optional<Path> own) {
    this.own = own.filter(Files::isDirectory);
  }

  /**
   * What of the book's own styles is not used.
   *
   * @param file relative to the book's folder
   * @param what a sentence without its full stop
   */
  public record Fault(String file, String what) {}

  /** The built-in theme alone. */
  public static Theme builtIn() {
    return new Theme(Optional.empty());
  }

  /**
   * A stylesheet as text.
   *
   * @param name as {@code print.css}
   */
  public String css(String name) throws IOException {
    return new OwnSheet(this, name.equals(EPUB)).read(name);
  }

  /** What stylesheets and links of the book's own folder ask for in vain, sorted. */
  public List<Fault> faults() throws IOException {
    Set<Fault> faults = new TreeSet<>(Comparator.comparing(Fault::file).thenComparing(Fault::what));
    if (own.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(own.get())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = own.get().relativize(file).toString().replace('\\', '/');
        if (!isInside(file)) {
          String what = "This is a link out of the book's folder, which was not followed";
          faults.add(new Fault(("styles/" + name).replaceFirst("/$", ""), what));
        } else if (name.endsWith(".css") && Files.isReadable(file)) {
          OwnSheet sheet = new OwnSheet(this, name.equals(EPUB));
          sheet.read(name);
          faults.addAll(sheet.faults());
        }
      }
    }
    return List.copyOf(faults);
  }

  /** Whether the book or the built-in theme has a file. */
  boolean has(String name) {
    return own.map(d -> d.resolve(name))
            .filter(f -> Files.isRegularFile(f) && isInside(f))
            .isPresent()
        || Theme.class.getResource(BUILT_IN + name) != null;
  }

  /** Also through links a file must lie in the book's folder, in which {@code styles/} is. */
  private boolean isInside(Path file) {
    return own.map(d -> d.toAbsolutePath().getParent())
        .filter(book -> new FolderBounds(book).holds(file))
        .isPresent();
  }

  /**
   * The bytes of a file of the theme.
   *
   * @param name relative to {@code styles/}, as {@code fonts/SourceSerif4-Regular.ttf}
   * @throws IOException when neither the book nor the built-in theme has it
   */
  public byte[] bytes(String name) throws IOException {
    Optional<Path> file = own.map(d -> d.resolve(name)).filter(f -> mayBeThere(f) && isInside(f));
    if (file.isPresent()) {
      return Files.readAllBytes(file.get());
    }
    try (InputStream in = Theme.class.getResourceAsStream(BUILT_IN + name)) {
      if (in == null) {
        throw new IOException("styles/" + name + " is not there");
      }
      return in.readAllBytes();
    }
  }

  /** Fonts that the book brings in {@code styles/fonts}, sorted by name. */
  public List<Path> ownFonts() throws IOException {
    Optional<Path> folder =
        own.map(d -> d.resolve("fonts")).filter(f -> mayBeThere(f) && isInside(f));
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      List<Path> fonts =
          new ArrayList<>(
              files
                  .filter(f -> f.toString().matches("(?i).*\\.(ttf|otf)") && isInside(f))
                  .toList());
      fonts.sort(null);
      return fonts;
    }
  }

  /** Also when a folder above may not be looked into: then reading says so. */
  private static boolean mayBeThere(Path file) {
    return !Files.notExists(file);
  }
}
