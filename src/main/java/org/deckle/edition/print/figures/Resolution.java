package org.deckle.edition.print.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deckle.book.BookConfig.PageImages;
import org.deckle.book.ShownLink;
import org.deckle.edition.Measurements;
import org.deckle.edition.print.engine.PdfEngine.PlacedPicture;
import org.deckle.edition.print.figures.PagePictures.Given;
import org.deckle.edition.print.figures.PagePictures.Shown;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * Says of each picture whether it has pixels enough for the size at which it stands: pixels divided
 * by inches, on the side that has fewer.
 */
public final class Resolution {

  private static final double CENTIMETRES = 2.54;

  private final PagePictures pictures;
  private final PageImages wanted;
  private final Measurements measurements;
  private final Findings findings;
  private final Map<String, Measured> worst = new LinkedHashMap<>();

  public Resolution(
      PagePictures pictures, PageImages wanted, Measurements measurements, Findings findings) {
    this.pictures = pictures;
    this.wanted = wanted;
    this.measurements = measurements;
    this.findings = findings;
  }

  private record Measured(Shown shown, PlacedPicture placed, Given pixels) {

    long dpi() {
      return Math.round(
          Math.min(pixels.width() / placed.width(), pixels.height() / placed.height()));
    }
  }

  /** Reports each picture once, where it has the fewest pixels an inch. */
  public void check(List<PlacedPicture> placed) {
    if (wanted.wantedDpi() == 0 && wanted.leastDpi() == 0) {
      return;
    }
    placed.forEach(this::measure);
    worst.values().forEach(this::judge);
  }

  private void measure(PlacedPicture placed) {
    Shown shown = pictures.at(placed.address());
    pictures
        .given(shown)
        .map(pixels -> new Measured(shown, placed, pixels))
        .ifPresent(
            here -> worst.merge(shown.picture().ref(), here, (a, b) -> a.dpi() <= b.dpi() ? a : b));
  }

  private void judge(Measured m) {
    measurements.noteDpi(m.shown().picture().ref(), (int) m.dpi());
    boolean error = m.dpi() < wanted.leastDpi();
    if (!error && m.dpi() >= wanted.wantedDpi()) {
      return;
    }
    int asked = Math.max(wanted.wantedDpi(), wanted.leastDpi());
    String ref = m.shown().picture().ref();
    findings.add(
        Finding.of(
                error ? Code.PICTURE_TOO_COARSE : Code.PICTURE_RESOLUTION, m.shown().place(), ref)
            .what("The picture " + ShownLink.excerpt(ref) + " has " + m.dpi() + " dpi in print.")
            .why(
                format(
                    "%d × %d pixels stand on %s; %s",
                    m.pixels().width(),
                    m.pixels().height(),
                    size(m.placed()),
                    error
                        ? "min-dpi in book.yaml asks for " + wanted.leastDpi() + "."
                        : "printers ask for " + asked + " dpi."))
            .hint(
                format(
                    "Put one of at least %d × %d pixels in its place%s.",
                    pixels(m.placed().width(), asked),
                    pixels(m.placed().height(), asked),
                    error ? ", or lower min-dpi" : "; as it is it may print soft"))
            .build());
  }

  private static long pixels(double inches, int dpi) {
    return (long) Math.ceil(inches * dpi - 0.5);
  }

  private static String size(PlacedPicture placed) {
    double width = placed.width();
    double height = placed.height();
    return format(
        "%.1f × %.1f cm (%.2f × %.2f in)",
        width * CENTIMETRES, height * CENTIMETRES, width, height);
  }

  private static String format(String words, Object... values) {
    return String.format(Locale.ROOT, words, values);
  }
}
