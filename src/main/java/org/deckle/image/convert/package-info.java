/**
 * Pictures made fit for an edition, kept from build to build. What an edition asks for is in the
 * model (Renditions).
 *
 * <p>Begin with {@link org.deckle.image.convert.Converter}. Internal: may change without notice.
 */
package org.deckle.image.convert;
