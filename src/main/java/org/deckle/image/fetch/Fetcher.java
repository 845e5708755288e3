package org.deckle.image.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Picture;
import org.deckle.finding.Findings;
import org.deckle.image.format.Limits;
import org.deckle.image.lock.ImageLock;
import org.deckle.image.lock.Pin;

/**
 * Fetches remote pictures into {@code images/} and pins them in {@code images.lock}. Only on the
 * author's wish: no build calls it.
 *
 * <p>Each picture is written and pinned before the next one of its host is asked for, so an
 * interrupted run goes on where it stopped, and several runs at once lose nothing.
 */
public final class Fetcher {

  private static final int AT_ONCE = 4;

  private final Candidates candidates;
  private final Pinned pinned;

  /**
   * A fetcher.
   *
   * @param book the book's folder
   * @param cache where runs wait for each other; made when needed
   * @param limits what is larger is refused
   * @param findings is told what is wrong with {@code images.lock}; with errors in it, nothing must
   *     be fetched, for the lock is written anew
   * @throws IOException when {@code images.lock} cannot be read
   */
  public Fetcher(Path book, Path cache, Manners manners, PictureLimits limits, Findings findings)
      throws IOException {
    this(
        book,
        cache,
        Polite.standard(manners.guard(), limits.bytes(), manners.contact()),
        new Limits(limits),
        Clock.systemUTC(),
        findings);
  }

  Fetcher(Path book, Path cache, Polite web, Limits limits, Clock clock, Findings findings)
      throws IOException {
    this.candidates = new Candidates(web, limits);
    this.pinned = new Pinned(book, limits, clock, new FetchLock(cache.resolve("fetching")));
    ImageLock.read(book, findings);
    pinned.sweep();
  }

  /**
   * How to behave towards the hosts.
   *
   * @param contact an address at which the author can be reached, for the hosts to read; may be
   *     empty
   * @param testServer the only server to ask, {@code 127.0.0.1:PORT} or {@code [::1]:PORT}; empty
   *     for all public ones and none of this machine's own network
   */
  public record Manners(String contact, Optional<String> testServer) {

    /**
     * Checks the test server.
     *
     * @throws IllegalArgumentException when it is not on this machine
     */
    public Manners {
      testServer.ifPresent(TestServer::of);
    }

    private Guard guard() {
      return testServer.map(TestServer::of).orElseGet(PublicAddresses::new);
    }
  }

  /**
   * What became of one picture.
   *
   * @param file relative to the book's folder; empty when it failed
   * @param notes what led to it, or why each attempt failed
   * @param bytes of the file; 0 when it failed
   */
  public record Result(String ref, Status status, String file, List<String> notes, long bytes) {
    /** Defensive copy. */
    public Result {
      notes = List.copyOf(notes);
    }
  }

  /** What became of a picture. */
  public enum Status {
    /** It was fetched and pinned. */
    FETCHED,
    /** It was fetched again and is another one than before. */
    CHANGED,
    /** It was pinned before, and its file is as it was. */
    KEPT,
    /** No address delivered the picture, or its file is not the one that was pinned. */
    FAILED
  }

  /**
   * Fetches those of the links that are remote, each once; several hosts at a time, one request at
   * a time for each host.
   *
   * @param update whether to fetch again what is pinned, and to take what has changed
   * @param done is told each result as it comes, one at a time
   * @return in the order of the links
   * @throws IOException when a file cannot be written, or the run is interrupted
   */
  public List<Result> fetch(Collection<String> refs, boolean update, Consumer<Result> done)
      throws IOException {
    List<String> remote = new LinkedHashSet<>(refs).stream().filter(Picture::isRemote).toList();
    ExecutorService hosts = Executors.newFixedThreadPool(AT_ONCE);
    try {
      return HostQueues.run(hosts, remote, ref -> one(ref, update, done));
    } finally {
      hosts.shutdownNow();
      try {
        hosts.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Result one(String ref, boolean update, Consumer<Result> done) throws IOException {
    Result result = one(ref, update);
    synchronized (done) {
      done.accept(result);
    }
    return result;
  }

  private Result one(String ref, boolean update) throws IOException {
    Optional<Pin> pin = pinned.pin(ref);
    if (pin.isPresent()) {
      Optional<String> changed = pinned.changed(pin.get());
      if (changed.isPresent()) {
        return failed(ref, changed.stream().toList());
      }
      if (!update && pinned.isWhole(pin.get())) {
        return new Result(
            ref, Status.KEPT, pin.get().file(), List.of(pin.get().rule()), pin.get().bytes());
      }
    }
    Candidates.Answer answer = candidates.get(ref, update ? Optional.empty() : pin);
    return answer.found().isPresent()
        ? pinned.keep(ref, answer.found().get())
        : failed(ref, answer.problems());
  }

  private static Result failed(String ref, List<String> notes) {
    return new Result(ref, Status.FAILED, "", notes, 0);
  }
}
