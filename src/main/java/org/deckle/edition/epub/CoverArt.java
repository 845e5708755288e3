package org.deckle.edition.epub;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.deckle.book.Metadata;
import org.deckle.book.Person;
import org.deckle.book.Place;
import org.deckle.book.Series;
import org.deckle.edition.Language;
import org.deckle.edition.Theme;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * Draws a cover for a book that brings none: sheets of torn paper in one colour, the title on the
 * lightest, the author on the darkest. Title and author choose colour and tear, so that two books
 * rarely look alike and one book always looks the same.
 */
final class CoverArt {

  /** Pixels; what stores ask for (longer side 2560, ratio 1.6). */
  static final int WIDTH = 1600;

  static final int HEIGHT = 2560;

  private static final int MARGIN = 170;
  private static final int MEASURE = WIDTH - 2 * MARGIN;

  private final Graphics2D canvas;
  private final Lettering roman;
  private final Lettering italic;
  private final CoverPalette palette;
  private final long seed;
  private final boolean rightToLeft;

  private CoverArt(
      Graphics2D canvas, Lettering roman, Lettering italic, long seed, boolean rightToLeft) {
    this.canvas = canvas;
    this.roman = roman;
    this.italic = italic;
    this.palette = CoverPalette.of(seed);
    this.seed = seed;
    this.rightToLeft = rightToLeft;
  }

  /** The cover as PNG. A text that the theme's font cannot show is left out and reported. */
  static byte[] png(Metadata metadata, Theme theme, Findings findings) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    boolean rightToLeft = Language.of(metadata.language()).isRightToLeft();
    long seed = seed(metadata.title() + "\n" + names(metadata.authors()));
    try (TypeFace roman = new TypeFace(theme.bytes("fonts/SourceSerif4-Regular.ttf"));
        TypeFace italic = new TypeFace(theme.bytes("fonts/SourceSerif4-Italic.ttf"))) {
      CoverArt art = new CoverArt(canvas, roman, italic, seed, rightToLeft);
      art.paper();
      art.words(metadata, findings);
    } finally {
      canvas.dispose();
    }
    return Png.of(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), WIDTH);
  }

  private void paper() {
    canvas.setColor(palette.paper());
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    List<Color> sheets = palette.sheets();
    double top = 1530;
    for (int i = 0; i < sheets.size(); i++) {
      // A lighter rim under each sheet is the fibre that a tear lays bare.
      canvas.setColor(palette.rim(i));
      canvas.fill(TornPaper.sheet(WIDTH, HEIGHT, top - 9, 85, seed + i));
      canvas.setColor(sheets.get(i));
      canvas.fill(TornPaper.sheet(WIDTH, HEIGHT, top + 5, 85, seed + i));
      top += 215;
    }
  }

  private void words(Metadata metadata, Findings findings) throws IOException {
    String title = metadata.title();
    Lettering face = covering(roman, title);
    if (!face.covers(title)) {
      findings.add(
          Finding.of(Code.METADATA, Place.NONE, "cover " + title)
              .what("The drawn cover does not show the title, for the font lacks its letters.")
              .hint("Give a cover in book.yaml: cover: images/cover.jpg")
              .build());
      return;
    }
    double y = series(metadata, 300);
    CoverText text = CoverText.fit(face, title, MEASURE, 880);
    y = lines(face, text, 0, palette.ink(), y + text.leading());
    subtitle(metadata, y);
    authors(metadata);
  }

  private double series(Metadata metadata, double y) throws IOException {
    String name = metadata.series().map(Series::title).orElse("");
    Lettering face = covering(italic, name);
    if (!name.isBlank() && face.covers(name)) {
      lines(face, CoverText.fit(face, name, MEASURE, 60, 58), 0.01, palette.accent(), y);
    }
    canvas.setColor(palette.accent());
    canvas.fillRect((int) left(120), (int) y + 60, 120, 6);
    return y + 110;
  }

  private void subtitle(Metadata metadata, double below) throws IOException {
    String subtitle = metadata.subtitle().orElse("");
    Lettering face = covering(italic, subtitle);
    if (!subtitle.isBlank() && face.covers(subtitle) && below < 1150) {
      CoverText text = CoverText.fit(face, subtitle, MEASURE, 1300 - below, 74);
      lines(face, text, 0, palette.ink(), below + 64 + text.leading());
    }
  }

  private void authors(Metadata metadata) throws IOException {
    String names = names(metadata.authors());
    Lettering face = covering(roman, names);
    if (!names.isBlank() && face.covers(names)) {
      CoverText text = CoverText.fit(face, names, MEASURE, 170, 84);
      double y = HEIGHT - 150 - (text.lines().size() - 1) * text.leading();
      lines(face, text, 0.015, palette.paper(), y);
    }
  }

  /** Draws lines from a base line on, and gives the last one's. */
  private double lines(Lettering face, CoverText text, double tracking, Color ink, double first)
      throws IOException {
    canvas.setColor(ink);
    double y = first;
    for (String line : text.lines()) {
      double x = left(face.width(line, text.size(), tracking));
      canvas.fill(face.outline(line, text.size(), tracking, x, y));
      y += text.leading();
    }
    return y - text.leading();
  }

  /** Where a line begins that reading starts at its margin. */
  private double left(double width) {
    return rightToLeft ? WIDTH - MARGIN - width : MARGIN;
  }

  /** The theme's own face where it has the letters. */
  private static Lettering covering(Lettering face, String text) {
    return face.covers(text) ? face : new MachineLettering();
  }

  private static String names(List<Person> people) {
    return people.stream().map(Person::name).collect(Collectors.joining(", "));
  }

  /** Not {@code hashCode} alone: near titles would look alike. */
  private static long seed(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash ^ hash >>> 29;
  }
}
