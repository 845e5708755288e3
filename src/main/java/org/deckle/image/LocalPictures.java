package org.deckle.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.finding.Findings;
import org.deckle.image.fetch.Pinned;
import org.deckle.image.format.Limits;
import org.deckle.image.format.PictureFormat;
import org.deckle.image.format.Probe;
import org.deckle.image.lock.ImageLock;
import org.deckle.image.lock.Pin;
import org.deckle.image.match.DataUri;
import org.deckle.image.match.Ladder;
import org.deckle.image.match.LinkContext;
import org.deckle.image.match.MatchOutcomes;
import org.deckle.image.match.PictureFolder;
import org.deckle.image.match.RemoteLadder;
import org.deckle.image.match.RemoteName;
import org.jsoup.nodes.Element;

/**
 * Finds pictures in a book's folder: pinned in {@code images.lock}, below {@code images/} and
 * {@code manuscript/} and beside the chapter, under the name of the link or one that it clearly
 * means. Never asks the network.
 *
 * <p>A file counts by its content, not by its name. Nothing outside the book's folder is read, also
 * not through symbolic links.
 *
 * <p>Thread-safe. Folders and files are looked at once: changes on disk need a new instance. When
 * the machine fails while reading them, {@link #resolve} throws {@link UncheckedIOException}.
 */
public final class LocalPictures implements Pictures {

  private final PictureFolder pictureFolder;
  private final LinkContext links;
  private final Path cache;
  private final ImageLock lock;
  private final Map<String, Picture> known = new ConcurrentHashMap<>();

  private LocalPictures(
      PictureFolder pictureFolder, LinkContext links, Path cache, ImageLock lock) {
    this.pictureFolder = pictureFolder;
    this.links = links;
    this.cache = cache;
    this.lock = lock;
  }

  /**
   * Pictures of a book; knowing all its links, those that could take another one's picture become
   * questions.
   *
   * @param book the book's folder
   * @param cache where pictures out of data URIs are put, and which files were whole; made when
   *     needed
   * @param limits what is larger cannot be used
   * @param body the text as it was read, with positions
   * @param findings is told what is wrong with {@code images.lock}
   * @throws IOException when the folder or its {@code images.lock} cannot be read
   */
  public static LocalPictures of(
      Path book, Path cache, PictureLimits limits, Element body, Findings findings)
      throws IOException {
    PictureFolder pictureFolder = new PictureFolder(book, cache, new Limits(limits));
    return new LocalPictures(
        pictureFolder, LinkContext.of(body, pictureFolder), cache, ImageLock.read(book, findings));
  }

  private record Link(String ref, Place from) {}

  /**
   * Has other processors look at the pictures of a text, while this one goes on with it. What fails
   * there fails again, and is told, in {@link #resolve}.
   */
  public void lookAhead(Element body) {
    // The text is changed meanwhile, so its links are taken out of it first.
    List<Link> links =
        body.select("img[src]").stream()
            .map(img -> new Link(img.attr("src"), Place.of(img)))
            .toList();
    if (links.isEmpty()) {
      return;
    }
    // Threads of its own, for the common pool belongs to whoever uses Deckle as a library.
    int threads = Math.min(links.size(), Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads, LocalPictures::daemon);
    links.forEach(link -> pool.submit(() -> resolve(link.ref(), link.from())));
    pool.shutdown();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "deckle-look-ahead");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Picture resolve(String ref, Place from) {
    String folder = LinkContext.folder(from);
    return known.computeIfAbsent(folder + "\0" + ref, k -> look(ref, folder));
  }

  private Picture look(String ref, String folder) {
    if (DataUri.is(ref)) {
      return inline(ref);
    }
    return Picture.isRemote(ref)
        ? remote(ref, folder)
        : new Ladder(pictureFolder, links, ref, folder).climb();
  }

  private Picture remote(String ref, String folder) {
    Optional<Pin> pin = lock.pin(ref);
    return pin.flatMap(this::pinned).orElseGet(() -> search(ref, folder, pin));
  }

  /** Empty when the file is gone; an absent picture when it is not what was pinned. */
  private Optional<Picture> pinned(Pin pin) {
    Optional<String> path = pictureFolder.at("", pin.file());
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String hash = pictureFolder.sha256(path.get());
    Picture picture =
        hash.equals(pin.sha256()) && pictureFolder.probe(path.get()).isUsable()
            ? MatchOutcomes.pinned(pictureFolder, pin.url(), path.get())
            : Picture.absent(
                pin.url(),
                Picture.State.MISSING,
                Pinned.changed(pin, hash),
                path.stream().toList());
    return Optional.of(picture);
  }

  private Picture search(String ref, String folder, Optional<Pin> pin) {
    RemoteLadder ladder = new RemoteLadder(pictureFolder, links, lock, ref, folder);
    String gone = pin.map(p -> p.file() + ", which was fetched, is gone").orElse("");
    Optional<Picture> found = ladder.climb();
    Optional<String> other =
        found
            .flatMap(this::path)
            .filter(p -> pin.isPresent() && !pictureFolder.sha256(p).equals(pin.get().sha256()));
    if (other.isPresent()) {
      return MatchOutcomes.ambiguous(ref, List.of(other.get()), gone);
    }
    return found.orElseGet(
        () -> {
          List<String> broken = ladder.broken();
          String note =
              !broken.isEmpty()
                  ? broken.get(0) + " " + pictureFolder.probe(broken.get(0)).problem()
                  : gone.isEmpty() ? "it was not fetched" : gone;
          return Picture.absent(ref, Picture.State.REMOTE, note, broken);
        });
  }

  private Picture inline(String ref) {
    Optional<byte[]> bytes = DataUri.bytes(ref);
    Probe probe = bytes.map(pictureFolder::judged).orElseGet(() -> Probe.bad("is not complete"));
    if (bytes.isEmpty() || !probe.isUsable()) {
      String note = "the picture in the link itself " + probe.problem();
      return Picture.absent(ref, Picture.State.MISSING, note, List.of());
    }
    try {
      PictureFormat format = probe.format().orElseThrow();
      return new Picture(
          ref,
          Picture.State.FOUND,
          Optional.of(DataUri.store(bytes.get(), format, cache)),
          format.mediaType(),
          probe.width(),
          probe.height(),
          "",
          List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The picture that the author chose among the candidates.
   *
   * @param path relative to the book's folder
   * @return empty when there is no such picture
   */
  public Optional<Picture> chosen(String ref, String path) {
    return pictureFolder
        .at("", path)
        .filter(p -> pictureFolder.probe(p).isUsable())
        .map(p -> MatchOutcomes.found(pictureFolder, ref, p, "chosen by the author"));
  }

  /**
   * A picture's path relative to the book's folder, with {@code /}; empty when it has no file
   * there.
   */
  public Optional<String> path(Picture picture) {
    Path book = pictureFolder.file("");
    return picture
        .file()
        .filter(f -> f.startsWith(book))
        .map(f -> book.relativize(f).toString().replace('\\', '/'));
  }

  /** How a remote picture was fetched; empty when it was not. */
  public Optional<Pin> pin(String ref) {
    return lock.pin(ref);
  }

  /** Where the author can put a remote picture so that the next build uses it, for it alone. */
  public String placeFor(String ref) {
    RemoteName name = RemoteName.of(ref);
    List<String> rivals = links.rivals(name);
    return rivals.isEmpty() ? name.place() : name.ownPlace(rivals);
  }

  /** The same below a folder that no other picture of that name has in its address. */
  String ownPlaceFor(String ref) {
    RemoteName name = RemoteName.of(ref);
    return name.ownPlace(links.rivals(name));
  }
}
