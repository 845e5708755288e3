/**
 * The print PDF and the handout: front matter, running heads, notes and tables as paper needs them.
 * Making pages of HTML is in engine; pictures come here already fit for print.
 *
 * <p>Begin with {@link org.deckle.edition.print.PrintEdition}. Internal: may change without notice.
 */
package org.deckle.edition.print;
