package org.deckle.image.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a host wants to be asked again (RFC 9110, section 10.2.3). Stateless. */
final class RetryAfter {

  /** Digits of more seconds than anybody waits. */
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /**
   * Seconds, or a date.
   *
   * @param header its value
   * @return empty when it says neither, or a time that has passed
   */
  static Optional<Duration> parse(String header, Instant now) {
    if (header.matches("\\d+")) {
      String digits = header.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : header;
      return Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
    }
    try {
      Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, until)).filter(left -> !left.isNegative());
    } catch (DateTimeParseException e) {
      // A host that writes neither is asked again as one that says nothing.
      return Optional.empty();
    }
  }

  /** A time for a person, in the unit that it is some of. */
  static String words(Duration time) {
    if (time.toMinutes() < 2) {
      return time.toSeconds() + " seconds";
    }
    if (time.toHours() < 2) {
      return time.toMinutes() + " minutes";
    }
    return time.toDays() < 2 ? time.toHours() + " hours" : time.toDays() + " days";
  }
}
