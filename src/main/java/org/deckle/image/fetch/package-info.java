/**
 * Gets pictures from the web, politely and safely. The only code that uses the network. No build
 * calls it; only the command that asks for it.
 *
 * <p>Begin with {@link org.deckle.image.fetch.Fetcher}. Internal: may change without notice.
 */
package org.deckle.image.fetch;
