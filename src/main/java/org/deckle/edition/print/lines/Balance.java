package org.deckle.edition.print.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deckle.book.Vocabulary;
import org.deckle.edition.print.fonts.Face;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes the lines of a title about equally long: a title that needs several lines gets a narrower
 * measure, in which it still needs no more. Without it, a word or two would stand alone under a
 * full line.
 */
public final class Balance {

  /** More lines than these are text, which fills its lines. */
  private static final int MOST = 8;

  /** Kerning and rounding of the engine, in ems of the title. */
  private static final double SLACK = 0.15;

  private final Face face;
  private final double measure;

  /**
   * The titles of a page.
   *
   * @param face that they are set in
   * @param measure width of a line, in ems of the page's font size
   */
  public Balance(Face face, double measure) {
    this.face = face;
    this.measure = measure;
  }

  /** Narrows the titles that a selector finds. */
  public void centred(Document html, String titles, double size) throws IOException {
    for (Element title : html.select(titles)) {
      double rest = rest(title, measure / size);
      if (rest > 0) {
        title.attr("style", style("margin-left:%1$.2f%%;margin-right:%1$.2f%%", rest / 2));
      }
    }
  }

  /** Narrows the titles that a selector finds, which begin at the margin. */
  public void flush(Document html, String titles, double size) throws IOException {
    for (Element title : html.select(titles)) {
      double rest = rest(title, measure / size);
      if (rest > 0) {
        title.attr("style", style("margin-right:%.2f%%", rest));
      }
    }
  }

  private static String style(String form, double percent) {
    return String.format(Locale.ROOT, form, percent);
  }

  /** How much of the measure a title leaves, in percent. */
  private double rest(Element title, double ems) throws IOException {
    Element words = title.clone();
    words.select("." + Vocabulary.CLASS_LABEL + ", .running-section, .footnote").remove();
    List<Double> widths = new ArrayList<>();
    for (String word : words.text().split(" ")) {
      widths.add(face.width(word));
    }
    double space = face.width(" ");
    int lines = lines(widths, space, ems);
    if (lines < 2 || lines > MOST) {
      return 0;
    }
    double enough = ems;
    double tooLittle = 0;
    while (enough - tooLittle > SLACK) {
      double tried = (enough + tooLittle) / 2;
      if (lines(widths, space, tried) <= lines) {
        enough = tried;
      } else {
        tooLittle = tried;
      }
    }
    return Math.max(0, 100 * (1 - (enough + SLACK) / ems));
  }

  /** How many lines the words take; none may be wider than the line. */
  private static int lines(List<Double> widths, double space, double ems) {
    int lines = 1;
    double filled = 0;
    for (double width : widths) {
      if (width > ems) {
        return Integer.MAX_VALUE;
      }
      if (filled > 0 && filled + space + width > ems) {
        lines++;
        filled = width;
      } else {
        filled += (filled > 0 ? space : 0) + width;
      }
    }
    return lines;
  }
}
