package org.deckle.image;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Asks hosts as a good guest: with a pause between requests, again after a while when a host is
 * overloaded (429 and 5xx), and no sooner than it says (RFC 9110, section 10.2.3). Used by one
 * thread a host.
 */
final class Polite {

  private static final int ATTEMPTS = 3;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String AGENT =
      "Deckle/"
          + version()
          + " (book builder; pictures of one manuscript, on its author's request)";

  private final Web web;
  private final Duration pause;

  /**
   * A guest.
   *
   * @param pause before each request; an overloaded host gets twice, then four times as long
   */
  Polite(Web web, Duration pause) {
    this.web = web;
    this.pause = pause;
  }

  /** Fifteen seconds an answer, two requests a second. */
  static Polite standard(Guard guard, Limits limits) {
    Web web = new Web(guard, Duration.ofSeconds(15), limits.bytes(), AGENT);
    return new Polite(web, Duration.ofMillis(500));
  }

  private static String version() {
    String version = Polite.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }

  /** The run was stopped from outside. */
  static final class Interrupted extends InterruptedIOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * An answer of any status.
   *
   * @throws WebException when there was none
   */
  Web.Answer get(String url) throws WebException, Interrupted {
    Duration wait = pause;
    for (int attempt = 1; ; attempt++) {
      sleep(wait);
      try {
        Web.Answer answer = web.get(url);
        boolean overloaded = answer.status() == 429 || answer.status() / 100 == 5;
        if (!overloaded || attempt == ATTEMPTS) {
          return answer;
        }
        wait = next(wait, answer.headers().getOrDefault("retry-after", ""));
      } catch (IOException e) {
        throw new WebException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  private static Duration next(Duration wait, String retryAfter) {
    Duration asked =
        retryAfter.matches("\\d{1,6}")
            ? Duration.ofSeconds(Long.parseLong(retryAfter))
            : wait.multipliedBy(2);
    Duration capped = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    return capped.plusMillis(ThreadLocalRandom.current().nextLong(capped.toMillis() / 4 + 1));
  }

  private static void sleep(Duration wait) throws Interrupted {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }
}
