/**
 * Figures on paper: which ones float, how drawings are drawn, and which JPEG and PNG data a PDF can
 * take as it is. How the engine places pictures is in engine.
 *
 * <p>Begin with {@link org.deckle.edition.print.figures.FloatingFigures}. Internal: may change
 * without notice.
 */
package org.deckle.edition.print.figures;
