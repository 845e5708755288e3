package org.deckle.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stylesheets and fonts: the book's own {@code styles/} folder over the built-in ones, file by
 * file.
 *
 * <p>The built-in theme is the {@code styles/} folder of this project, packed into the jar.
 */
public final class Theme {

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
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /**
   * The bytes of a file of the theme.
   *
   * @param name relative to {@code styles/}, as {@code fonts/SourceSerif4-Regular.ttf}
   * @throws IOException when neither the book nor the built-in theme has it
   */
  public byte[] bytes(String name) throws IOException {
    Optional<Path> file = own.map(d -> d.resolve(name)).filter(Theme::mayBeThere);
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
    Optional<Path> folder = own.map(d -> d.resolve("fonts")).filter(Theme::mayBeThere);
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      List<Path> fonts =
          new ArrayList<>(files.filter(f -> f.toString().matches("(?i).*\\.(ttf|otf)")).toList());
      fonts.sort(null);
      return fonts;
    }
  }

  /** Also when a folder above may not be looked into: then reading says so. */
  private static boolean mayBeThere(Path file) {
    return !Files.notExists(file);
  }
}
