/**
 * Decoded pixels: read, turned, scaled, made grey, written. Drawings are in svg.
 *
 * <p>Begin with {@link org.deckle.image.pixels.Raster}. Internal: may change without notice.
 */
package org.deckle.image.pixels;
