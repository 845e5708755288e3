/**
 * Files that a build keeps for the next, written whole or not at all. What is in them is known to
 * those who keep them.
 *
 * <p>Begin with {@link org.deckle.image.store.Stored}. Internal: may change without notice.
 */
package org.deckle.image.store;
