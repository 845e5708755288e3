/**
 * Where lines may end and where they should: hyphens, break opportunities, the best fit of a whole
 * paragraph, titles of even lines. Making the engine end them there is in engine.
 *
 * <p>Begin with {@link org.deckle.edition.print.lines.TotalFit}. Internal: may change without
 * notice.
 */
package org.deckle.edition.print.lines;
