/**
 * The repaired manuscript as clean Markdown, for tidy. Reading Markdown is in read.markdown.
 *
 * <p>Begin with {@link org.deckle.edition.markdown.MarkdownWriter}. Internal: may change without
 * notice.
 */
package org.deckle.edition.markdown;
