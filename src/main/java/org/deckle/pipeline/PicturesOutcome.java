package org.deckle.pipeline;

import java.util.List;
import org.deckle.finding.Findings;

/**
 * The pictures of a book, and what came of fetching.
 *
 * @param pictures in the order of the text, each once
 * @param fetches what became of each remote picture that was asked for; empty without fetching
 * @param findings errors that keep the book or its pictures from being read
 */
public record PicturesOutcome(List<BookPicture> pictures, List<Fetch> fetches, Findings findings) {

  /** Defensive copies. */
  public PicturesOutcome {
    pictures = List.copyOf(pictures);
    fetches = List.copyOf(fetches);
  }

  /**
   * What became of a remote picture.
   *
   * @param status {@code fetched}, {@code changed}, {@code kept} or {@code failed}
   * @param file relative to the book's folder; empty when it failed
   * @param notes what led to it, or why each attempt failed
   * @param bytes of the file; 0 when it failed
   */
  public record Fetch(String link, String status, String file, List<String> notes, long bytes) {
    /** Defensive copy. */
    public Fetch {
      notes = List.copyOf(notes);
    }
  }

  /** Whether the book has errors, or a picture could not be fetched. */
  public boolean hasErrors() {
    return findings.hasErrors() || fetches.stream().anyMatch(f -> f.status().equals("failed"));
  }
}
