/**
 * Headings that are plain lines, their levels, and pasted lists of contents. Sections are made of
 * them in book.structure.
 *
 * <p>Begin with {@link org.deckle.repair.headings.Headings}. Internal: may change without notice.
 */
package org.deckle.repair.headings;
