/**
 * Plain text: paragraphs, lists, listings and titles by their look. Headings that only wording
 * tells are a repair's.
 *
 * <p>Begin with {@link org.deckle.read.text.TextReader}. Internal: may change without notice.
 */
package org.deckle.read.text;
