/**
 * Line ends of scans, wrapped text and page furniture. Leftovers that stand as lines of their own
 * are in residue.
 *
 * <p>Begin with {@link org.deckle.repair.lines.HardWraps}. Internal: may change without notice.
 */
package org.deckle.repair.lines;
