/**
 * The size of a page and of the text area on it: trim, margins, measure. What is printed on the
 * page comes from the packages beside this one.
 *
 * <p>Begin with {@link org.deckle.edition.print.page.Trim}. Internal: may change without notice.
 */
package org.deckle.edition.print.page;
