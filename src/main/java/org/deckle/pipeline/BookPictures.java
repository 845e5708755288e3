package org.deckle.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.deckle.book.Manuscript;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.book.ShownLink;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.finding.Severity;
import org.deckle.image.LocalPictures;
import org.deckle.image.PictureInventory;
import org.deckle.image.fetch.Fetcher;
import org.deckle.image.lock.Pin;

/**
 * Lists the pictures of a book, and fetches the remote ones when asked to: the only thing in Deckle
 * that goes to the network.
 *
 * <p>What is wrong with the book is in the outcome's findings; an {@link IOException} means that
 * reading or writing failed. Not thread-safe.
 */
public final class BookPictures {

  /**
   * The variable that names the only server to ask: {@code 127.0.0.1:PORT} or {@code [::1]:PORT},
   * for tests.
   */
  public static final String TEST_SERVER = "DECKLE_TEST_SERVER";

  private final BuildRequest request;

  /** The pictures of the request's folder. */
  public BookPictures(BuildRequest request) {
    this.request = request;
  }

  /** All pictures as a build would use them. Asks no network. */
  public PicturesOutcome list() throws IOException {
    return outcome(new BookLoader(request).repair(), List.of());
  }

  /**
   * Fetches what is remote, then lists.
   *
   * @param update whether to fetch also what was fetched before, and to take what has changed
   * @param contact an address at which the author can be reached, for the hosts to read; may be
   *     empty
   * @throws IllegalArgumentException when {@link #TEST_SERVER} is set to what is no server on this
   *     machine
   */
  public PicturesOutcome fetch(boolean update, String contact) throws IOException {
    Optional<String> server =
        Optional.ofNullable(request.environment().get(TEST_SERVER)).filter(s -> !s.isBlank());
    Fetcher.Manners manners = new Fetcher.Manners(contact, server);
    BookLoader.Result before = new BookLoader(request).repair();
    PicturesOutcome known = outcome(before, List.of());
    if (before.manuscript().isEmpty()) {
      return known;
    }
    List<String> wanted =
        known.pictures().stream()
            .filter(p -> Picture.isRemote(p.link()) && isWanted(p.state(), update))
            .map(BookPicture::link)
            .toList();
    Fetcher fetcher =
        new Fetcher(
            request.folder(),
            request.output().resolve("cache"),
            manners,
            before.manuscript().get().config().pictureLimits(),
            before.findings());
    List<PicturesOutcome.Fetch> fetches = new ArrayList<>();
    for (Fetcher.Result result : fetcher.fetch(wanted, update, new Steps(wanted.size()))) {
      fetches.add(
          new PicturesOutcome.Fetch(
              result.ref(), name(result.status()), result.file(), result.notes(), result.bytes()));
    }
    return outcome(new BookLoader(request).repair(), fetches);
  }

  /** A copy that the author saved by hand is not fetched. */
  private static boolean isWanted(String state, boolean update) {
    return switch (state) {
      case "remote", "missing", "ambiguous" -> true;
      case "pinned" -> update;
      default -> false;
    };
  }

  /** Counts pictures and bytes while they come. */
  private final class Steps implements Consumer<Fetcher.Result> {
    private final int all;
    private int done;
    private long bytes;

    Steps(int all) {
      this.all = all;
      step("");
    }

    @Override
    public void accept(Fetcher.Result result) {
      done++;
      bytes += result.bytes();
      step(result.file().isEmpty() ? result.ref() : result.file());
    }

    private void step(String last) {
      request
          .progress()
          .step(
              String.format(
                  Locale.ROOT,
                  "Fetching pictures: %d of %d, %.1f MB %s",
                  done,
                  all,
                  bytes / 1e6,
                  last));
    }
  }

  private PicturesOutcome outcome(BookLoader.Result result, List<PicturesOutcome.Fetch> fetches)
      throws IOException {
    Findings errors = new Findings();
    for (Finding finding : result.findings().all()) {
      if (finding.severity() == Severity.ERROR) {
        errors.add(finding);
      }
    }
    List<BookPicture> shown = new ArrayList<>();
    if (result.manuscript().isPresent()) {
      LocalPictures local = result.pictures().orElseThrow();
      for (PictureInventory.Entry entry : entries(result.manuscript().get())) {
        shown.add(shown(entry, local));
      }
    }
    return new PicturesOutcome(shown, fetches, errors);
  }

  private static List<PictureInventory.Entry> entries(Manuscript manuscript) {
    List<PictureInventory.Entry> entries =
        new ArrayList<>(PictureInventory.list(manuscript.body(), manuscript.pictures()));
    manuscript
        .config()
        .cover()
        .ifPresent(
            cover -> {
              Place place = Place.of("manuscript/book.yaml");
              Picture picture = manuscript.pictures().resolve(cover, place);
              entries.add(0, new PictureInventory.Entry(picture, List.of(place)));
            });
    return entries;
  }

  private static BookPicture shown(PictureInventory.Entry entry, LocalPictures local)
      throws IOException {
    Picture picture = entry.picture();
    String file = picture.file().map(f -> local.path(picture).orElse(f.toString())).orElse("");
    return new BookPicture(
        ShownLink.of(picture.ref()),
        name(picture.state()),
        entry.places().stream().map(Place::toString).distinct().toList(),
        file,
        picture.mediaType(),
        picture.width(),
        picture.height(),
        picture.isThere() ? Files.size(picture.file().orElseThrow()) : 0,
        picture.note(),
        picture.candidates(),
        Picture.isRemote(picture.ref()) ? local.placeFor(picture.ref()) : "",
        picture.state() == Picture.State.PINNED
            ? local.pin(picture.ref()).map(BookPictures::origin)
            : Optional.empty());
  }

  private static BookPicture.Origin origin(Pin pin) {
    return new BookPicture.Origin(pin.source(), pin.sha256(), pin.fetched(), pin.attribution());
  }

  private static String name(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
