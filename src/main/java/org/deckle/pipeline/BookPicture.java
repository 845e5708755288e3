package org.deckle.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * A picture of a book, for showing. Texts are empty where there is nothing to say.
 *
 * @param link as it stands in the manuscript; shortened where it is the picture itself
 * @param state {@code found}, {@code repaired}, {@code pinned}, {@code remote}, {@code missing} or
 *     {@code ambiguous}
 * @param places where it stands, as {@code manuscript/one.md:3}
 * @param file relative to the book's folder where it lies in it
 * @param type as {@code image/png}
 * @param width in pixels; 0 when unknown
 * @param height in pixels; 0 when unknown
 * @param bytes of the file; 0 without one
 * @param note how it was found, or why it was not
 * @param candidates the files it may be, relative to the book's folder
 * @param place where to save a remote picture by hand
 * @param origin where a fetched picture came from
 */
public record BookPicture(
    String link,
    String state,
    List<String> places,
    String file,
    String type,
    int width,
    int height,
    long bytes,
    String note,
    List<String> candidates,
    String place,
    Optional<Origin> origin) {

  /** Defensive copies. */
  public BookPicture {
    places = List.copyOf(places);
    candidates = List.copyOf(candidates);
  }

  /**
   * Where a fetched picture came from, as {@code images.lock} says.
   *
   * @param address that delivered it
   * @param sha256 in lower-case hexadecimal
   * @param fetched an ISO 8601 instant
   * @param attribution who made it, or the page that says so; may be empty
   */
  public record Origin(String address, String sha256, String fetched, String attribution) {}
}
