package org.deckle.finding;

import org.deckle.book.Place;

/**
 * What a repair did to the words, so that it can be shown, checked and taken back.
 *
 * @param kind what happened
 * @param before the text as it was: what was taken out or replaced
 * @param after the text that stands for it now: the copy that stays, or the replacement; empty for
 *     residue
 * @param afterPlace where {@code after} stands; {@link Place#NONE} for residue
 */
public record Change(Kind kind, String before, String after, Place afterPlace) {

  /** What happened to the text. */
  public enum Kind {
    /**
     * Taken out; each of its words stands in {@link Change#after} too, or in a finding that asks.
     */
    DUPLICATE,
    /** Taken out; it was no part of the text. Listed word by word. */
    RESIDUE,
    /** Said in another way: other characters or markup, the same words. */
    REPLACED
  }

  /** A copy was taken out. */
  public static Change duplicate(String removed, String kept, Place keptPlace) {
    return new Change(Kind.DUPLICATE, removed, kept, keptPlace);
  }

  /** Something that is no text was taken out. */
  public static Change residue(String removed) {
    return new Change(Kind.RESIDUE, removed, "", Place.NONE);
  }

  /** Something was set in another way. */
  public static Change replaced(String before, String after, Place place) {
    return new Change(Kind.REPLACED, before, after, place);
  }
}
