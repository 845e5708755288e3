/**
 * What all editions share: their contract, theme, figure labels and credits. The formats are in the
 * packages below.
 *
 * <p>Begin with {@link org.deckle.edition.Edition}. Internal: may change without notice.
 */
package org.deckle.edition;
