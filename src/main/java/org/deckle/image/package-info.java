/**
 * The pictures of a book's folder, found, judged and reported. Where they come from over the
 * network is in fetch.
 *
 * <p>Begin with {@link org.deckle.image.LocalPictures}. Internal: may change without notice.
 */
package org.deckle.image;
