/**
 * Figures on paper: how large each picture is, which ones float, how drawings are drawn, and
 * whether there are pixels enough. How a PDF takes a picture's data is in engine.
 *
 * <p>Begin with {@link org.deckle.edition.print.figures.FloatingFigures}. Internal: may change
 * without notice.
 */
package org.deckle.edition.print.figures;
