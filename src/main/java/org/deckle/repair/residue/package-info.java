/**
 * Leftovers of forums, blogs and exports, and stray characters. What was pasted twice is in
 * duplicates.
 *
 * <p>Begin with {@link org.deckle.repair.residue.Residue}. Internal: may change without notice.
 */
package org.deckle.repair.residue;
