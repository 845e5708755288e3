package org.deckle.book;

/**
 * A line of the table of contents.
 *
 * @param level 1 for parts and chapters without parts, deeper for what stands below
 * @param id of the heading's element in the book
 * @param label its number, as "Chapter Seven"; empty when it has none
 * @param title its words without the label
 */
public record TocEntry(int level, String id, String label, String title) {

  /** Label and title in one line. */
  public String text() {
    if (label.isEmpty()) {
      return title;
    }
    return title.isEmpty() ? label : label + ": " + title;
  }
}
