/**
 * What a build remembers of pictures for the next. What is in it is known to those who keep it.
 *
 * <p>Begin with {@link org.deckle.image.store.Remembered}. Internal: may change without notice.
 */
package org.deckle.image.store;
