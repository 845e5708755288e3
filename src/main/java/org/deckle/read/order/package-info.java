/**
 * Which files of a folder belong to the book, and in which order: by the lists that other tools
 * keep, by the numbers in the files' heads, or by their names. Nothing is read here but such lists.
 *
 * <p>Begin with {@link org.deckle.read.order.BookOrder}. Internal: may change without notice.
 */
package org.deckle.read.order;
