/**
 * Saved web pages and HTML exports: the article without what is around it. Cleaning of elements is
 * in read.source, for Markdown holds HTML too.
 *
 * <p>Begin with {@link org.deckle.read.html.HtmlReader}. Internal: may change without notice.
 */
package org.deckle.read.html;
