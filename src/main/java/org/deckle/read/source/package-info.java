/**
 * What all readers share: a source file, the reader's contract, and the way from foreign HTML to
 * the vocabulary. No format is known here.
 *
 * <p>Begin with {@link org.deckle.read.source.Reader}. Internal: may change without notice.
 */
package org.deckle.read.source;
