package org.deckle.edition.print.fonts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.deckle.book.Place;
import org.deckle.edition.Theme;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/** The fonts of a document: the theme's text face and code face, then those of the book. */
public record Faces(List<Face> all) {

  private static final String TEXT = "Source Serif 4";
  private static final String CODE = "Source Code Pro";

  /**
   * The faces that a theme has.
   *
   * @param substitutes whether the text's script needs glyph substitution
   */
  public static Faces of(Theme theme, boolean substitutes) throws IOException {
    List<Face> faces = new ArrayList<>();
    faces.add(builtIn(theme, TEXT, 400, false, "SourceSerif4-Regular"));
    faces.add(builtIn(theme, TEXT, 400, true, "SourceSerif4-Italic"));
    faces.add(builtIn(theme, TEXT, 700, false, "SourceSerif4-Bold"));
    faces.add(builtIn(theme, TEXT, 700, true, "SourceSerif4-BoldItalic"));
    faces.add(builtIn(theme, CODE, 400, false, "SourceCodePro-Regular"));
    faces.add(builtIn(theme, CODE, 700, false, "SourceCodePro-Bold"));
    for (Path file : theme.ownFonts()) {
      usable(file, substitutes, damage -> {}).ifPresent(faces::add);
    }
    return new Faces(List.copyOf(faces));
  }

  /** Says which fonts of the book cannot be used; the others are. */
  public static void report(Theme theme, Findings findings) throws IOException {
    for (Path file : theme.ownFonts()) {
      String name = "styles/fonts/" + file.getFileName();
      usable(
          file,
          false,
          damage ->
              findings.add(
                  Finding.of(Code.FONT_BROKEN, Place.of(name), name)
                      .what("This font cannot be used; the book is set without it.")
                      .why(damage)
                      .hint("Put a whole copy of the font in its place, or take it out.")
                      .build()));
    }
  }

  /** The parser of fonts meets damage with all kinds of exceptions. */
  private static Optional<Face> usable(Path file, boolean substitutes, Consumer<String> damage)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      Face face = Face.ofFile(bytes, substitutes);
      face.width("n");
      return Optional.of(face);
    } catch (IOException | RuntimeException e) {
      damage.accept(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Face builtIn(Theme theme, String family, int weight, boolean italic, String file)
      throws IOException {
    return new Face(family, weight, italic, theme.bytes("fonts/" + file + ".ttf"), false);
  }

  /** The upright text face. */
  public Face text() {
    return all.get(0);
  }

  /** The bold text face. */
  public Face bold() {
    return all.get(2);
  }

  /** The value of {@code font-family} for running text: its own face first, then all others. */
  public String textStack() {
    return stack(TEXT);
  }

  /** The value of {@code font-family} for code. */
  public String codeStack() {
    return stack(CODE);
  }

  private String stack(String first) {
    Set<String> families = new LinkedHashSet<>(List.of(first));
    all.forEach(f -> families.add(f.family()));
    return families.stream()
        .map(f -> '"' + f.replace("\"", "") + '"')
        .collect(Collectors.joining(", "));
  }

  /** Whether some face puts other glyphs for runs of characters. */
  public boolean substitute() {
    return all.stream().anyMatch(Face::substitutes);
  }

  /** Whether some face has a glyph for a code point. */
  boolean have(int codePoint) throws IOException {
    for (Face face : all) {
      if (face.has(codePoint)) {
        return true;
      }
    }
    return false;
  }
}
