/**
 * Quotation marks, dashes, spaces and ordinals as a language sets them. Line breaks and hyphens are
 * the print edition's.
 *
 * <p>Begin with {@link org.deckle.repair.typography.Typography}. Internal: may change without
 * notice.
 */
package org.deckle.repair.typography;
