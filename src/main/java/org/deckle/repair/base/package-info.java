/**
 * What all repairs share: the contract, and questions asked of blocks, lines and links. No kind of
 * damage is known here.
 *
 * <p>Begin with {@link org.deckle.repair.base.Repair}. Internal: may change without notice.
 */
package org.deckle.repair.base;
