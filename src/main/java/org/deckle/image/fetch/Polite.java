package org.deckle.image.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Asks hosts as a good guest: with a pause between requests, again after a while when a host is
 * overloaded (429 and 5xx), and no sooner than it says (RFC 9110, section 10.2.3). A host that
 * wants a long rest, stays overloaded or is not to be reached is left alone. Thread-safe.
 */
final class Polite {

  private static final int ATTEMPTS = 3;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String AGAIN = "; run this again later";

  private final Web web;
  private final Pace pace;
  private final Duration pause;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  /** Hosts that are asked no more, and why. */
  private final Map<String, String> closed = new ConcurrentHashMap<>();

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
   * @throws WebException when there was none, or the host wants to be left alone
   */
  Web.Answer get(String url) throws WebException, Pace.Interrupted {
    String host = HostQueues.host(url);
    Duration wait = pause;
    for (int attempt = 1; ; attempt++) {
      Web.Answer answer = once(url, host);
      if (answer.status() != 429 && answer.status() / 100 != 5) {
        failures.remove(host);
        return answer;
      }
      String retryAfter = answer.headers().getOrDefault("retry-after", "");
      wait = RetryAfter.parse(retryAfter, Instant.now()).orElse(wait.multipliedBy(2));
      if (wait.compareTo(LONGEST) > 0) {
        closed.put(host, host + " asks for a rest of " + RetryAfter.words(wait) + AGAIN);
        throw new WebException(closed.get(host));
      }
      if (attempt == ATTEMPTS) {
        if (answer.status() == 429 || answer.status() == 503) {
          failed(host, host + " is overloaded (status " + answer.status() + ")" + AGAIN);
        }
        return answer;
      }
      pace.rest(host, wait.plusMillis(jitter(wait)));
    }
  }

  private static long jitter(Duration wait) {
    return ThreadLocalRandom.current().nextLong(wait.toMillis() / 4 + 1);
  }

  private Web.Answer once(String url, String host) throws WebException, Pace.Interrupted {
    if (closed.containsKey(host)) {
      throw new WebException(closed.get(host));
    }
    pace.enter(host);
    try {
      return web.get(url);
    } catch (Web.Unreachable e) {
      failed(host, host + " does not answer");
      throw new WebException(e.getMessage(), e);
    } catch (IOException e) {
      throw new WebException(String.valueOf(e.getMessage()), e);
    } finally {
      pace.leave(host);
    }
  }

  /** So many in a row, and the host is asked no more. */
  private void failed(String host, String why) {
    if (failures.merge(host, 1, Integer::sum) >= ATTEMPTS) {
      closed.put(host, why);
    }
  }
}
