package org.deckle.image.fetch;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * When each host may be asked: so long after the last time, not while it asked for a rest, and by
 * two at most at once. Thread-safe.
 */
final class Pace {

  private static final int AT_ONCE = 2;

  private final Duration pause;
  private final Map<String, Host> hosts = new HashMap<>();

  private static final class Host {
    private final Semaphore room = new Semaphore(AT_ONCE);
    private long free = System.nanoTime();
  }

  /**
   * A pace.
   *
   * @param pause from one request to a host to the next
   */
  Pace(Duration pause) {
    this.pause = pause;
  }

  /** Waits for the host's turn; {@link #leave} must follow. */
  void enter(String host) throws Interrupted {
    try {
      host(host).room.acquire();
      Thread.sleep(Duration.ofNanos(turn(host)).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }

  /** The request is over. */
  void leave(String host) {
    host(host).room.release();
  }

  /** Nobody asks the host for so long. */
  synchronized void rest(String host, Duration time) {
    Host h = host(host);
    h.free = Math.max(h.free, System.nanoTime() + time.toNanos());
  }

  private synchronized long turn(String host) {
    Host h = host(host);
    long now = System.nanoTime();
    long wait = Math.max(0, h.free - now);
    h.free = now + wait + pause.toNanos();
    return wait;
  }

  private synchronized Host host(String host) {
    return hosts.computeIfAbsent(host, h -> new Host());
  }

  /** The run was stopped from outside. */
  static final class Interrupted extends InterruptedIOException {
    private static final long serialVersionUID = 1L;
  }
}
