/**
 * What differs from language to language: labels, words that number figures, and the guess of a
 * text's language. Rules that repairs derive from such words are theirs.
 *
 * <p>Begin with {@link org.deckle.text.language.Labels}. Internal: may change without notice.
 */
package org.deckle.text.language;
