/**
 * Drawings: cleaned for readers, mended for the page, drawn as pixels where they must be. How a
 * page places them is the print edition's.
 *
 * <p>Begin with {@link org.deckle.image.svg.SvgCleaner}. Internal: may change without notice.
 */
package org.deckle.image.svg;
