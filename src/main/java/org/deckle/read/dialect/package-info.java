/**
 * Notations that other tools add to Markdown and HTML, brought to forms that our readers know:
 * admonitions, template tags, references, tables drawn with characters. Nothing here parses
 * Markdown itself.
 *
 * <p>Begin with {@link org.deckle.read.dialect.Dialects}. Internal: may change without notice.
 */
package org.deckle.read.dialect;
