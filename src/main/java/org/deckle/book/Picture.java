package org.deckle.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a picture link leads to.
 *
 * @param ref the link as it stands in the manuscript
 * @param state what became of it
 * @param file the file with the picture's bytes; present exactly when the state is {@link
 *     State#FOUND}, {@link State#REPAIRED} or {@link State#PINNED}
 * @param mediaType by the file's content, as {@code image/png}; empty when there is no file
 * @param width in pixels after orientation; 0 when unknown or without a file
 * @param height in pixels after orientation; 0 when unknown or without a file
 * @param note how it was found, or why it was not, in words for the author; empty when the link was
 *     right
 * @param candidates the files it might be, relative to the book's folder, when ambiguous
 */
public record Picture(
    String ref,
    State state,
    Optional<Path> file,
    String mediaType,
    int width,
    int height,
    String note,
    List<String> candidates) {

  /** What became of a picture link. */
  public enum State {
    /** The link was right. */
    FOUND,
    /** The link was mended: the file stands elsewhere or under a slightly other name. */
    REPAIRED,
    /** A remote picture whose bytes are pinned in {@code images.lock}. */
    PINNED,
    /** A remote picture that was not fetched yet. */
    REMOTE,
    /** No such file, or one that holds no picture. */
    MISSING,
    /** Several files fit equally well. */
    AMBIGUOUS
  }

  /** Defensive copy. */
  public Picture {
    candidates = List.copyOf(candidates);
  }

  /** A picture without a file. */
  public static Picture absent(String ref, State state, String note, List<String> candidates) {
    return new Picture(ref, state, Optional.empty(), "", 0, 0, note, candidates);
  }

  /** Whether there are bytes to show. */
  public boolean isThere() {
    return file.isPresent();
  }

  /** Whether the link names another host. */
  public static boolean isRemote(String ref) {
    String link = ref.stripLeading();
    return link.regionMatches(true, 0, "http:", 0, 5)
        || link.regionMatches(true, 0, "https:", 0, 6)
        || link.startsWith("//");
  }
}
