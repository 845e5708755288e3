package org.deckle.book;

import java.util.Comparator;
import org.jsoup.nodes.Element;

/**
 * A position in the author's sources.
 *
 * @param file path relative to the book's folder, with {@code /} as separator; empty when unknown
 * @param line 1 for the first line; 0 when the place is the file as a whole
 */
public record Place(String file, int line) implements Comparable<Place> {

  /** No place in the sources: the book as a whole. */
  public static final Place NONE = new Place("", 0);

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file).thenComparingInt(Place::line);

  /** The place of a file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0);
  }

  /**
   * Where an element came from: its own {@link Vocabulary#SRC} attribute, or the nearest
   * ancestor's.
   *
   * @return never null; {@link #NONE} when neither the element nor an ancestor has a position
   */
  public static Place of(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      String src = e.attr(Vocabulary.SRC);
      int colon = src.lastIndexOf(':');
      if (colon > 0) {
        return new Place(src.substring(0, colon), Integer.parseInt(src.substring(colon + 1)));
      }
    }
    return NONE;
  }

  /** Writes this place into an element, in the form that {@link #of(Element)} reads. */
  public void mark(Element element) {
    element.attr(Vocabulary.SRC, attribute());
  }

  /** The value of {@link Vocabulary#SRC} for this place. */
  public String attribute() {
    return file + ":" + line;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line}, {@code file}, or the empty string. */
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
