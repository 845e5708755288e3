/**
 * What a picture's bytes say: format, size, orientation, profile, and whether they are whole. No
 * pixel is decoded here.
 *
 * <p>Begin with {@link org.deckle.image.format.Probes}. Internal: may change without notice.
 */
package org.deckle.image.format;
