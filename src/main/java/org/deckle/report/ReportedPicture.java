package org.deckle.report;

import org.deckle.book.Picture;
import org.deckle.book.Place;

/**
 * A picture of the manuscript, as the report shows it.
 *
 * @param picture what its link leads to
 * @param place where it stands first
 * @param path of its file, relative to the book's folder; empty when it has none there
 * @param bytes of its file; 0 without one
 * @param alt its description; empty when it has none
 * @param caption what stands below it; empty when nothing does
 * @param dpi pixels an inch where it stands largest in print; 0 when it was not printed, or is a
 *     drawing
 * @param thumbnail a {@code data:} URI; empty when there is nothing to show
 */
public record ReportedPicture(
    Picture picture,
    Place place,
    String path,
    long bytes,
    String alt,
    String caption,
    int dpi,
    String thumbnail) {}
