package org.deckle.image;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Asks hosts as a good guest: with a pause between requests, again after a while when a host is
 * overloaded (429 and 5xx), and no sooner than it says (RFC 9110, section 10.2.3). A host that is
 * not to be reached is left alone after a few attempts. Thread-safe.
 */
final class Polite {

  private static final int ATTEMPTS = 3;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Web web;
  private final Pace pace;
  private final Duration pause;
  private final Map<String, Integer> silent = new ConcurrentHashMap<>();

  /**
   * A guest.
   *
   * @param pause between two requests to a host; an overloaded one gets twice, then four times as
   *     long
   */
  Polite(Web web, Duration pause) {
    this.web = web;
    this.pause = pause;
    this.pace = new Pace(pause);
  }

  /**
   * Fifteen seconds an answer, two requests a second.
   *
   * @param mostBytes of a body
   * @param contact an address at which the author can be reached; empty for none
   */
  static Polite standard(Guard guard, long mostBytes, String contact) {
    Web web = new Web(guard, Duration.ofSeconds(15), mostBytes, agent(contact));
    return new Polite(web, Duration.ofMillis(500));
  }

  private static String agent(String contact) {
    String version = Polite.class.getPackage().getImplementationVersion();
    String who = contact.replaceAll("[^\\x20-\\x7E]|[()]", "").strip();
    return "Deckle/"
        + (version == null ? "0" : version)
        + " (book builder; pictures of one manuscript, on its author's request"
        + (who.isEmpty() ? ")" : "; " + who + ")");
  }

  /**
   * An answer of any status.
   *
   * @throws WebException when there was none
   */
  Web.Answer get(String url) throws WebException, Pace.Interrupted {
    String host = HostQueues.host(url);
    Duration wait = pause;
    for (int attempt = 1; ; attempt++) {
      Web.Answer answer = once(url, host);
      boolean overloaded = answer.status() == 429 || answer.status() / 100 == 5;
      if (!overloaded || attempt == ATTEMPTS) {
        return answer;
      }
      wait = next(wait, answer.headers().getOrDefault("retry-after", ""));
      pace.rest(host, wait);
    }
  }

  private Web.Answer once(String url, String host) throws WebException, Pace.Interrupted {
    if (silent.getOrDefault(host, 0) >= ATTEMPTS) {
      throw new WebException(host + " does not answer");
    }
    pace.enter(host);
    try {
      Web.Answer answer = web.get(url);
      silent.remove(host);
      return answer;
    } catch (Web.Unreachable e) {
      silent.merge(e.host(), 1, Integer::sum);
      throw new WebException(e.getMessage(), e);
    } catch (IOException e) {
      throw new WebException(String.valueOf(e.getMessage()), e);
    } finally {
      pace.leave(host);
    }
  }

  private static Duration next(Duration wait, String retryAfter) {
    Duration asked = retryAfter.isBlank() ? wait.multipliedBy(2) : asked(retryAfter, wait);
    Duration capped = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    return capped.plusMillis(ThreadLocalRandom.current().nextLong(capped.toMillis() / 4 + 1));
  }

  /** Seconds, or a date. */
  private static Duration asked(String retryAfter, Duration otherwise) {
    if (retryAfter.matches("\\d{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
      Instant until =
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(Instant.now(), until);
      return left.isNegative() ? otherwise : left;
    } catch (DateTimeParseException e) {
      // A host that writes neither is asked again as one that says nothing.
      return otherwise;
    }
  }
}
