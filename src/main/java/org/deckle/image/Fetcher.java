package org.deckle.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.deckle.book.Picture;

/**
 * Fetches remote pictures into {@code images/} and pins them in {@code images.lock}. Only on the
 * author's wish: no build calls it.
 *
 * <p>Each picture is written and pinned before the next one is asked for, so an interrupted run
 * goes on where it stopped. One run at a time.
 */
public final class Fetcher {

  private static final int AT_ONCE = 4;
  private static final int TINY = 2;

  private final Path book;
  private final Polite web;
  private final Limits limits;
  private final Clock clock;
  private ImageLock lock;

  /**
   * A fetcher with the default limits, for public addresses only.
   *
   * @param book the book's folder
   * @throws IOException when {@code images.lock} cannot be read
   */
  public Fetcher(Path book) throws IOException {
    this(book, Polite.standard(new Guard(), Limits.DEFAULT), Limits.DEFAULT, Clock.systemUTC());
  }

  Fetcher(Path book, Polite web, Limits limits, Clock clock) throws IOException {
    this.book = book;
    this.web = web;
    this.limits = limits;
    this.clock = clock;
    this.lock = ImageLock.read(book);
  }

  /**
   * What became of one picture.
   *
   * @param file relative to the book's folder; empty when it failed
   * @param note the rule that led to it, or why each attempt failed
   * @param bytes of the file
   */
  public record Result(String ref, Status status, String file, String note, long bytes) {}

  /** What became of a picture. */
  public enum Status {
    /** It was fetched and pinned. */
    FETCHED,
    /** It was pinned before, and its file is as it was. */
    KEPT,
    /** No address delivered a picture. */
    FAILED
  }

  /**
   * Fetches those of the links that are remote, each once; several hosts at a time, one request at
   * a time for each host.
   *
   * @param update whether to fetch again what is pinned
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
    Optional<ImageLock.Pin> pin = pin(ref);
    Result result =
        !update && pin.isPresent() && isWhole(pin.get())
            ? new Result(ref, Status.KEPT, pin.get().file(), pin.get().rule(), pin.get().bytes())
            : tryAll(ref, update ? Optional.empty() : pin);
    synchronized (done) {
      done.accept(result);
    }
    return result;
  }

  private synchronized Optional<ImageLock.Pin> pin(String ref) {
    return lock.pin(ref);
  }

  private boolean isWhole(ImageLock.Pin pin) throws IOException {
    Path file = book.resolve(pin.file());
    return Files.isRegularFile(file)
        && Digests.sha256(Files.readAllBytes(file)).equals(pin.sha256());
  }

  private Result tryAll(String ref, Optional<ImageLock.Pin> pin) throws IOException {
    List<String> failures = new ArrayList<>();
    for (UrlRule.Candidate candidate : UrlRule.candidates(ref)) {
      String problem;
      try {
        Web.Answer answer = web.get(candidate.url());
        Probe probe = Probes.of(answer.body());
        problem = problem(answer, probe, pin);
        if (problem.isEmpty()) {
          return keep(ref, candidate, answer, probe);
        }
      } catch (Polite.Interrupted e) {
        throw e;
      } catch (WebException e) {
        problem = e.getMessage();
      }
      failures.add(candidate.url() + ": " + problem);
    }
    return new Result(ref, Status.FAILED, "", String.join("; ", failures), 0);
  }

  private String problem(Web.Answer answer, Probe probe, Optional<ImageLock.Pin> pin) {
    if (answer.status() != 200) {
      return "status " + answer.status();
    }
    if (!probe.isUsable()) {
      return "what it delivers " + probe.problem();
    }
    boolean placeholder =
        probe.width() <= TINY && probe.height() <= TINY
            || answer.url().matches("https?://i\\.imgur\\.com/removed\\.png");
    if (placeholder) {
      return "it delivers a placeholder";
    }
    if ((long) probe.width() * probe.height() > limits.pixels()) {
      return "the picture has more than " + limits.pixels() + " pixels";
    }
    String hash = Digests.sha256(answer.body());
    return pin.filter(p -> !p.sha256().equals(hash))
        .map(p -> "the picture changed: its sha256 is " + hash + ", pinned is " + p.sha256())
        .orElse("");
  }

  private synchronized Result keep(
      String ref, UrlRule.Candidate candidate, Web.Answer answer, Probe probe) throws IOException {
    byte[] bytes = answer.body();
    PictureFormat format = probe.format().orElseThrow();
    String hash = Digests.sha256(bytes);
    String path = place(ref, format, bytes, hash);
    Stored.write(book.resolve(path), bytes);
    lock =
        lock.with(
            new ImageLock.Pin(
                ref,
                path,
                answer.url(),
                candidate.rule(),
                hash,
                bytes.length,
                format.mediaType(),
                probe.width() + "x" + probe.height(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
    lock.write(book);
    return new Result(ref, Status.FETCHED, path, candidate.rule(), bytes.length);
  }

  /** A file of its own; another picture's file is never overwritten. */
  private String place(String ref, PictureFormat format, byte[] bytes, String hash)
      throws IOException {
    Optional<String> before = lock.pin(ref).map(ImageLock.Pin::file);
    if (before.isPresent()) {
      return before.get();
    }
    for (String path : List.of(LocalPictures.placeFor(ref), LocalPictures.ownPlaceFor(ref))) {
      String named = named(path, format);
      Path file = book.resolve(named);
      if (!Files.exists(file) || Files.size(file) == 0) {
        return named;
      }
      if (Files.isRegularFile(file)
          && Digests.sha256(Files.readAllBytes(file)).equals(Digests.sha256(bytes))) {
        return named;
      }
    }
    return Shelf.IMAGES + "/" + hash.substring(0, 16) + "." + format.extension();
  }

  private static String named(String path, PictureFormat format) {
    return format.hasExtension(Names.extension(path)) ? path : path + "." + format.extension();
  }
}
