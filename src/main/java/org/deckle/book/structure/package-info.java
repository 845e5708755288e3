/**
 * Makes a book of a repaired manuscript: sections, numbers, contents, title page. What the text
 * says is settled before; how it looks is up to the editions.
 *
 * <p>Begin with {@link org.deckle.book.structure.BookStructure}. Internal: may change without
 * notice.
 */
package org.deckle.book.structure;
