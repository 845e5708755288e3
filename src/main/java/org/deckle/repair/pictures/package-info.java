/**
 * Figures, captions and descriptions. Which file a picture's link leads to is found in image.match.
 *
 * <p>Begin with {@link org.deckle.repair.pictures.Figures}, then {@link
 * org.deckle.repair.pictures.Captions}. Internal: may change without notice.
 */
package org.deckle.repair.pictures;
