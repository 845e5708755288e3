/**
 * What differs from language to language: one {@linkplain org.deckle.text.language.LanguagePack
 * pack} a language, a text file beside these classes, in a grammar that {@code any.txt} explains;
 * and what is made of packs alone: labels, words that number figures, the guess of a text's
 * language. What repairs and editions do with the words of a pack is theirs.
 *
 * <p>Begin with {@link org.deckle.text.language.LanguagePack}. Internal: may change without notice.
 */
package org.deckle.text.language;
