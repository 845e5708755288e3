/**
 * Which file of the book's folder a picture's link means. Files are not read here but to tell two
 * of one name apart.
 *
 * <p>Begin with {@link org.deckle.image.match.Ladder}. Internal: may change without notice.
 */
package org.deckle.image.match;
