package org.deckle.book;

/**
 * A line of the list of figures.
 *
 * @param id of the {@code figure} in the book
 * @param label "Figure 3"; empty for a figure that has no number
 * @param caption its whole caption as plain text, without the label; empty when it has none
 */
public record FigureEntry(String id, String label, String caption) {}
