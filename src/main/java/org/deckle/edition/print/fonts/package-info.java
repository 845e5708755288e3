/**
 * The fonts of a printed page: which faces a theme and the machine offer, how wide their glyphs
 * are, and which characters none of them has. Choosing where lines end is in lines.
 *
 * <p>Begin with {@link org.deckle.edition.print.fonts.Faces}. Internal: may change without notice.
 */
package org.deckle.edition.print.fonts;
