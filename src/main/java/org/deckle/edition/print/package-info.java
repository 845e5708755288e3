/**
 * PrintPages: the print PDF and the handout. Pictures come here made fit already.
 *
 * <p>Begin with {@link org.deckle.edition.print.PrintEdition}. Internal: may change without notice.
 */
package org.deckle.edition.print;
