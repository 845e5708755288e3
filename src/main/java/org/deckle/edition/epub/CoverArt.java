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
import org.deckle.edition.Theme;
import org.deckle.report.Code;
import org.deckle.report.Finding;
import org.deckle.report.Findings;

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
  private final TypeFace roman;
  private final TypeFace italic;
  private final CoverPalette palette;
  private final long seed;

  private CoverArt(Graphics2D canvas, TypeFace roman, TypeFace italic, long seed) {
    this.canvas = canvas;
    this.roman = roman;
    this.italic = italic;
    this.palette = CoverPalette.of(seed);
    this.seed = seed;
  }

  /** The cover as PNG. A text that the theme's font cannot show is left out and reported. */
  static byte[] png(Metadata metadata, Theme theme, Findings findings) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    long seed = seed(metadata.title() + "\n" + names(metadata.authors()));
    try (TypeFace roman = new TypeFace(theme.bytes("fonts/SourceSerif4-Regular.ttf"));
        TypeFace italic = new TypeFace(theme.bytes("fonts/SourceSerif4-Italic.ttf"))) {
      CoverArt art = new CoverArt(canvas, roman, italic, seed);
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
    if (!roman.covers(title)) {
      findings.add(
          Finding.of(Code.METADATA, Place.NONE, "cover " + title)
              .what("The drawn cover does not show the title, for the font lacks its letters.")
              .hint("Give a cover in book.yaml: cover: images/cover.jpg")
              .build());
      return;
    }
    double y = series(metadata, 300);
    CoverText text = CoverText.fit(roman, title, MEASURE, 880);
    canvas.setColor(palette.ink());
    for (String line : text.lines()) {
      y += text.leading();
      canvas.fill(roman.outline(line, text.size(), 0, MARGIN, y));
    }
    subtitle(metadata, y);
    authors(metadata);
  }

  private double series(Metadata metadata, double y) throws IOException {
    String name = metadata.series().map(Series::title).orElse("");
    canvas.setColor(palette.accent());
    if (!name.isBlank() && roman.covers(name)) {
      CoverText text = CoverText.fit(italic, name, MEASURE, 60, 58);
      canvas.fill(italic.outline(text.lines().get(0), text.size(), 0.01, MARGIN, y));
    }
    canvas.fillRect(MARGIN, (int) y + 60, 120, 6);
    return y + 110;
  }

  private void subtitle(Metadata metadata, double below) throws IOException {
    String subtitle = metadata.subtitle().orElse("");
    if (!subtitle.isBlank() && italic.covers(subtitle) && below < 1150) {
      CoverText text = CoverText.fit(italic, subtitle, MEASURE, 1300 - below, 74);
      double y = below + 64;
      canvas.setColor(palette.ink());
      for (String line : text.lines()) {
        y += text.leading();
        canvas.fill(italic.outline(line, text.size(), 0, MARGIN, y));
      }
    }
  }

  private void authors(Metadata metadata) throws IOException {
    String names = names(metadata.authors());
    if (!names.isBlank() && roman.covers(names)) {
      CoverText text = CoverText.fit(roman, names, MEASURE, 170, 84);
      double y = HEIGHT - 150 - (text.lines().size() - 1) * text.leading();
      canvas.setColor(palette.paper());
      for (String line : text.lines()) {
        canvas.fill(roman.outline(line, text.size(), 0.015, MARGIN, y));
        y += text.leading();
      }
    }
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
