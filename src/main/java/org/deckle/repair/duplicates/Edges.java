package org.deckle.repair.duplicates;

/** Where the sentences of a paragraph, or the items of a list, begin and end. */
@FunctionalInterface
public interface Edges {

  /** Whether one may be put in before a token of a block; its end counts, too. */
  boolean isEdge(int block, int token);
}
