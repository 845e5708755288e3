/**
 * EPUB 3.3: package, navigation, content documents, cover. Checking is in check.
 *
 * <p>Begin with {@link org.deckle.edition.epub.EpubEdition}. Internal: may change without notice.
 */
package org.deckle.edition.epub;
