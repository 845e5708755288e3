package org.deckle.edition.print.fonts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.deckle.book.Place;
import org.deckle.edition.Theme;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * Finds faces for characters that neither the theme's text face nor the book's own fonts have:
 * first among the symbol and emoji fonts that the theme brings, then among those of the machine.
 */
public final class Fallbacks {

  private static final List<String> SYMBOLS =
      List.of("NotoSansMath", "NotoSansSymbols", "NotoSansSymbols2", "NotoEmoji");

  private Fallbacks() {}

  /**
   * The faces, and those that the text needs besides.
   *
   * @param characters all that the text draws
   * @param language BCP 47; a font made for it comes first
   */
  public static Faces complete(
      Faces faces, Set<Integer> characters, Theme theme, String language, Findings findings)
      throws IOException {
    Set<Integer> missing = new TreeSet<>();
    for (int c : characters) {
      if (!faces.have(c)) {
        missing.add(c);
      }
    }
    if (missing.isEmpty()) {
      return faces;
    }
    // A mathematical font has single letters of them, which would not join the others.
    Set<Integer> joined = new TreeSet<>(missing);
    joined.removeIf(c -> !isRightToLeft(c));
    missing.removeAll(joined);
    List<Face> found = new ArrayList<>(faces.all());
    borrow(joined, language, found, findings);
    for (String name : SYMBOLS) {
      byte[] font = theme.bytes("fonts/" + name + "-Regular.ttf");
      take(Face.ofFile(font, false), missing, found);
    }
    borrow(missing, language, found, findings);
    return new Faces(List.copyOf(found));
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static void borrow(
      Set<Integer> missing, String language, List<Face> found, Findings findings)
      throws IOException {
    if (missing.isEmpty()) {
      return;
    }
    for (Face face : new MachineFonts(language).covering(missing)) {
      if (take(face, missing, found)) {
        findings.add(borrowed(face));
      }
    }
  }

  private static boolean take(Face face, Set<Integer> missing, List<Face> found)
      throws IOException {
    Set<Integer> had = new TreeSet<>();
    for (int c : missing) {
      if (face.has(c)) {
        had.add(c);
      }
    }
    missing.removeAll(had);
    return !had.isEmpty() && found.add(face);
  }

  private static Finding borrowed(Face face) {
    return Finding.of(Code.FONT_BORROWED, Place.NONE, face.family())
        .what("The PDF uses " + face.family() + ", a font of this machine.")
        .why("The theme has no font for some characters of the text.")
        .hint("Put the font into styles/fonts, if its licence allows, for the same pages anywhere.")
        .build();
  }
}
