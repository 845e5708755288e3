package org.deckle.pipeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.deckle.book.Metadata;

/**
 * The time that the outputs state as their own; never the clock's, so that equal input gives equal
 * bytes.
 */
final class BuildTime {

  /** Where nobody says a date; a date that nobody takes for a real one. */
  private static final Instant NONE = Instant.parse("2000-01-01T00:00:00Z");

  private BuildTime() {}

  /**
   * {@code SOURCE_DATE_EPOCH} (reproducible-builds.org), else the book's date.
   *
   * @throws IllegalArgumentException when the variable holds no number of seconds
   */
  static Instant of(Map<String, String> environment, Metadata metadata) {
    String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "").strip();
    if (!epoch.isEmpty()) {
      try {
        return Instant.ofEpochSecond(Long.parseLong(epoch));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "SOURCE_DATE_EPOCH must be a number of seconds, not \"" + epoch + "\"", e);
      }
    }
    return metadata.date().map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(NONE);
  }
}
