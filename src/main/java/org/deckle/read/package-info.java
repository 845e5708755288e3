/**
 * Finds the sources of a book, in order, and has each read by the reader of its format. The formats
 * are in the packages below.
 *
 * <p>Begin with {@link org.deckle.read.ManuscriptReader}. Internal: may change without notice.
 */
package org.deckle.read;
