/**
 * What all repairs share: the survey that they read, the edits that they propose, and the applier
 * that asks, edits, reports and keeps the word ledger; also questions asked of blocks, lines and
 * links. No kind of damage is known here. Only this package changes a document.
 *
 * <p>Begin with {@link org.deckle.repair.base.Repair}, then {@link org.deckle.repair.base.Applier}.
 * Internal: may change without notice.
 */
package org.deckle.repair.base;
