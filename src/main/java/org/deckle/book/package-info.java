/**
 * The model: a manuscript and a book, their metadata, configuration, pictures and places, and the
 * HTML vocabulary in which their text is kept. Nothing is read, repaired or written here.
 *
 * <p>Begin with {@link org.deckle.book.Manuscript}, then {@link org.deckle.book.Vocabulary}.
 * Internal: may change without notice.
 */
package org.deckle.book;
