/**
 * All repairs in their order. Each repair is in a package below; what they share is in base.
 *
 * <p>Begin with {@link org.deckle.repair.Repairs}. Internal: may change without notice.
 */
package org.deckle.repair;
