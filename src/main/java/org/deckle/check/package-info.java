/**
 * EPUBCheck on what was built. What is wrong with the text was said before.
 *
 * <p>Begin with {@link org.deckle.check.EpubChecker}. Internal: may change without notice.
 */
package org.deckle.check;
