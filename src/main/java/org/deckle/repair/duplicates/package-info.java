/**
 * Passages that stand twice: found, judged, and taken out once without losing a word. Repetition
 * that is meant (a refrain, a notice) stays.
 *
 * <p>Begin with {@link org.deckle.repair.duplicates.Duplicates}. Internal: may change without
 * notice.
 */
package org.deckle.repair.duplicates;
