/**
 * images.lock: where each fetched picture came from, by sha256. Fetching itself is in fetch.
 *
 * <p>Begin with {@link org.deckle.image.lock.ImageLock}. Internal: may change without notice.
 */
package org.deckle.image.lock;
