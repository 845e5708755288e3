/**
 * Words, clusters, sentences, scripts and lines of plain text, by the rules of Unicode. Nothing
 * here knows HTML, a language's words, or a book.
 *
 * <p>Begin with {@link org.deckle.text.Words}. Internal: may change without notice.
 */
package org.deckle.text;
