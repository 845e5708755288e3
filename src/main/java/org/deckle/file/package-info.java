/**
 * Files that appear whole or not at all, for all who write any. What is in them is known to those
 * who write them.
 *
 * <p>Begin with {@link org.deckle.file.AtomicFile}. Internal: may change without notice.
 */
package org.deckle.file;
