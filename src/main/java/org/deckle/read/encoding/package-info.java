/**
 * Bytes to characters: which encoding a file has, and characters that a wrong one broke. What the
 * characters mean is up to the readers.
 *
 * <p>Begin with {@link org.deckle.read.encoding.Decoder}. Internal: may change without notice.
 */
package org.deckle.read.encoding;
