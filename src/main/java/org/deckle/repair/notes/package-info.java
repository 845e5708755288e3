/**
 * Notes that were typed by hand, with their calls. Notes that the source marks come from the
 * readers.
 *
 * <p>Begin with {@link org.deckle.repair.notes.TypedNotes}. Internal: may change without notice.
 */
package org.deckle.repair.notes;
