/**
 * Markdown and its dialects, with positions, by CommonMark and extensions of our own. Plain text
 * has a reader of its own.
 *
 * <p>Begin with {@link org.deckle.read.markdown.MarkdownReader}. Internal: may change without
 * notice.
 */
package org.deckle.read.markdown;
