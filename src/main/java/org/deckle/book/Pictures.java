package org.deckle.book;

import java.util.List;

/**
 * Resolves picture links. Implementations answer the same for the same link and are thread-safe.
 */
public interface Pictures {

  /**
   * What a link leads to.
   *
   * @param ref the link as it stands in the manuscript
   * @param from where the link stands; its folder is where a relative link starts
   * @return never null
   */
  Picture resolve(String ref, Place from);

  /** No pictures at all: each link is missing. For tests and for texts without a folder. */
  static Pictures none() {
    return (ref, from) ->
        Picture.absent(
            ref,
            Picture.isRemote(ref) ? Picture.State.REMOTE : Picture.State.MISSING,
            "",
            List.of());
  }
}
