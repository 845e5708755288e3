package org.deckle.image.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.deckle.file.AtomicFile;
import org.deckle.finding.Findings;
import org.deckle.image.format.Limits;
import org.deckle.image.format.PictureFormat;
import org.deckle.image.lock.ImageLock;
import org.deckle.image.lock.Pin;
import org.deckle.image.match.FileNames;
import org.deckle.image.match.PictureFolder;
import org.deckle.image.match.RemoteName;
import org.deckle.text.Digests;

/**
 * The fetched pictures of a book: their files and {@code images.lock}, which is read and written
 * anew for each one, since another run may be writing it too. No file of the author's is ever
 * written over. Thread-safe.
 */
public final class Pinned {

  private final Path book;
  private final Limits limits;
  private final Clock clock;
  private final FetchLock lock;

  Pinned(Path book, Limits limits, Clock clock, FetchLock lock) {
    this.book = book;
    this.limits = limits;
    this.clock = clock;
    this.lock = lock;
  }

  /** Takes away what a run left half-written that was killed. */
  void sweep() throws IOException {
    lock.take(
        () -> {
          AtomicFile.sweep(book.resolve(PictureFolder.IMAGES));
          return null;
        });
  }

  Optional<Pin> pin(String ref) throws IOException {
    return lock().pin(ref);
  }

  private ImageLock lock() throws IOException {
    Findings findings = new Findings();
    ImageLock lock = ImageLock.read(book, findings);
    if (findings.hasErrors()) {
      // Written anew it would lose what is wrong in it.
      throw new IOException(
          ImageLock.FILE + " was changed meanwhile: " + findings.all().get(0).what());
    }
    return lock;
  }

  /** Whether the file of a pin is there as it was fetched. */
  boolean isWhole(Pin pin) throws IOException {
    return hash(book.resolve(pin.file())).filter(pin.sha256()::equals).isPresent();
  }

  /** Says so when the file of a pin is a picture, but another one than was fetched. */
  public Optional<String> changed(Pin pin) throws IOException {
    Path file = book.resolve(pin.file());
    return hash(file)
        .filter(h -> !h.equals(pin.sha256()) && limits.judged(file).isUsable())
        .map(h -> changed(pin, h) + "; move the file away to have it fetched again");
  }

  public static String changed(Pin pin, String hash) {
    return pin.file()
        + " is not what was pinned: its sha256 is "
        + hash
        + ", images.lock says "
        + pin.sha256();
  }

  private static Optional<String> hash(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(Digests.sha256(file)) : Optional.empty();
  }

  /** Stores a picture and pins it. */
  Fetcher.Result keep(String ref, Candidates.Delivered picture) throws IOException {
    return lock.take(() -> keep(ref, picture, lock()));
  }

  private Fetcher.Result keep(String ref, Candidates.Delivered picture, ImageLock lock)
      throws IOException {
    Optional<Pin> before = lock.pin(ref);
    String hash = Digests.sha256(picture.bytes());
    String path = place(ref, picture, hash, lock);
    if (!hash(book.resolve(path)).filter(hash::equals).isPresent()) {
      AtomicFile.write(book.resolve(path), picture.bytes());
    }
    lock.with(pin(ref, picture, path, hash, before)).write(book);
    Optional<String> old = before.map(Pin::sha256).filter(h -> !h.equals(hash));
    return new Fetcher.Result(
        ref,
        old.isPresent() ? Fetcher.Status.CHANGED : Fetcher.Status.FETCHED,
        path,
        List.of(old.map(h -> "its sha256 was " + h + " and is " + hash).orElse(picture.rule())),
        picture.bytes().length);
  }

  private Pin pin(
      String ref, Candidates.Delivered picture, String path, String hash, Optional<Pin> before) {
    String credit = UrlRule.credit(picture.source());
    return new Pin(
        ImageLock.key(ref),
        path,
        picture.source(),
        picture.rule(),
        hash,
        picture.bytes().length,
        picture.probe().format().orElseThrow().mediaType(),
        picture.probe().width() + "x" + picture.probe().height(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        before
            .map(Pin::attribution)
            .filter(a -> !a.isEmpty())
            .orElse(credit.isEmpty() ? UrlRule.credit(ref) : credit));
  }

  /** A file of its own, or one that holds the same picture. */
  private String place(String ref, Candidates.Delivered picture, String hash, ImageLock lock)
      throws IOException {
    for (Pin pin : lock.all()) {
      if (pin.sha256().equals(hash) && isWhole(pin)) {
        return pin.file();
      }
    }
    PictureFormat format = picture.probe().format().orElseThrow();
    Optional<String> before = lock.pin(ref).map(Pin::file).filter(f -> isOnlyOf(f, ref, lock));
    if (before.isPresent() && format.hasExtension(FileNames.extension(before.get()))) {
      return before.get();
    }
    RemoteName name = RemoteName.of(ref);
    for (String path : List.of(name.place(format), name.ownPlace(format))) {
      Path file = book.resolve(path);
      boolean free = !Files.exists(file) || Files.isRegularFile(file) && Files.size(file) == 0;
      if (free || hash(file).filter(hash::equals).isPresent()) {
        return path;
      }
    }
    return PictureFolder.IMAGES + "/" + hash.substring(0, 16) + "." + format.extension();
  }

  private static boolean isOnlyOf(String file, String ref, ImageLock lock) {
    return lock.all().stream()
        .noneMatch(p -> p.file().equals(file) && !p.url().equals(ImageLock.key(ref)));
  }
}
