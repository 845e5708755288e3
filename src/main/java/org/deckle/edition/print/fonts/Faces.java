package org.deckle.edition.print.fonts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deckle.edition.Theme;

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
      try {
        faces.add(Face.ofFile(Files.readAllBytes(file), substitutes));
      } catch (IOException e) {
        throw new IOException("styles/fonts/" + file.getFileName() + " is no usable font", e);
      }
    }
    return new Faces(List.copyOf(faces));
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
