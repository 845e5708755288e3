package org.deckle.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code manuscript/book.yaml} says, with nothing guessed: an absent key is an empty value
 * here, and the default is found in the text.
 *
 * @param cover a picture, relative to the book's folder
 * @param chapters source files relative to {@code manuscript/}, in order; empty for all in natural
 *     order
 * @param editions to make, in order; one of each kind where the author says nothing
 * @param repairsOff codes or names of the repairs that are switched off
 * @param typography names of the typographic repairs that are switched on or off on purpose
 * @param encodings names of the encodings of source files, by file; that of the empty name is for
 *     all others
 */
public record BookConfig(
    Optional<String> title,
    Optional<String> subtitle,
    List<Person> people,
    Optional<String> language,
    Optional<String> publisher,
    Optional<LocalDate> date,
    Optional<String> identifier,
    Optional<String> isbn,
    Optional<String> rights,
    Optional<String> description,
    List<String> subjects,
    Optional<Series> series,
    Optional<String> cover,
    List<String> chapters,
    List<EditionRequest> editions,
    PictureLimits pictureLimits,
    Set<String> repairsOff,
    Map<String, Boolean> typography,
    Map<String, String> encodings) {

  /** Everything absent: a folder without a {@code book.yaml}. */
  public static final BookConfig EMPTY =
      new BookConfig(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          EditionRequest.ALL,
          PictureLimits.DEFAULT,
          Set.of(),
          Map.of(),
          Map.of());

  /** Defensive copies. */
  public BookConfig {
    people = List.copyOf(people);
    subjects = List.copyOf(subjects);
    chapters = List.copyOf(chapters);
    editions = List.copyOf(editions);
    repairsOff = Set.copyOf(repairsOff);
    typography = Map.copyOf(typography);
    encodings = Map.copyOf(encodings);
  }

  /** The same book, of which one edition is made. */
  public BookConfig only(EditionRequest edition) {
    return new BookConfig(
        title,
        subtitle,
        people,
        language,
        publisher,
        date,
        identifier,
        isbn,
        rights,
        description,
        subjects,
        series,
        cover,
        chapters,
        List.of(edition),
        pictureLimits,
        repairsOff,
        typography,
        encodings);
  }

  /** The options of the first EPUB; the usual ones where none is made. */
  public EpubOptions epub() {
    return first(EpubOptions.class, EpubOptions.DEFAULT);
  }

  /** The options of the first print edition; the usual ones where none is made. */
  public PrintOptions print() {
    return first(PrintOptions.class, PrintOptions.DEFAULT);
  }

  /** The options of the first handout; the usual ones where none is made. */
  public HandoutOptions handout() {
    return first(HandoutOptions.class, HandoutOptions.DEFAULT);
  }

  private <T extends Options> T first(Class<T> kind, T usual) {
    return editions.stream()
        .map(EditionRequest::options)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElse(usual);
  }

  /** The options of an edition of some kind. */
  public sealed interface Options permits EpubOptions, PrintOptions, HandoutOptions {

    /** The kind of edition: {@code epub}, {@code print} or {@code handout}. */
    String kind();
  }

  /**
   * Options of the EPUB.
   *
   * @param embedFonts whether the text face goes into the file
   * @param maxSide pixels of a picture's longer side; a larger one is scaled down
   * @param maxPixels pixels of a whole picture; a larger one is scaled down
   */
  public record EpubOptions(boolean embedFonts, int maxSide, long maxPixels) implements Options {
    /**
     * Fonts stay out: reading systems have their own. Apple Books takes pictures of 5.6 million
     * pixels; 4,096 is the longest side that weak graphics units draw.
     */
    public static final EpubOptions DEFAULT = new EpubOptions(false, 4096, 5_600_000);

    @Override
    public String kind() {
      return "epub";
    }
  }

  /**
   * How large pictures may be; larger ones are refused undecoded, for a small file may hold more
   * pixels than a machine has room for.
   *
   * @param pixels of a whole picture; drawings (SVG) have none
   * @param bytes of a file
   */
  public record PictureLimits(long pixels, long bytes) {
    /** 50 million pixels, 25 MB. */
    public static final PictureLimits DEFAULT = new PictureLimits(50_000_000, 25_000_000);
  }

  /**
   * What pictures on pages have to be like.
   *
   * @param grey whether colours become shades of grey
   * @param opaque whether what shines through becomes white
   * @param wantedDpi pixels an inch that a picture ought to have where it stands; fewer are warned
   *     of; 0 for any
   * @param leastDpi fewer pixels an inch are an error; 0 for any
   */
  public record PageImages(boolean grey, boolean opaque, int wantedDpi, int leastDpi) {
    /** In colour, as they are; printers ask for 300 dpi. */
    public static final PageImages PRINT = new PageImages(false, false, 300, 0);

    /** In colour, as they are; an office printer shows no difference. */
    public static final PageImages HANDOUT = new PageImages(false, false, 0, 0);
  }

  /**
   * Options of the print PDF. Lengths are in points (1/72 inch).
   *
   * @param trimWidth of the finished page
   * @param trimHeight of the finished page
   * @param fontSize of the running text
   */
  public record PrintOptions(
      double trimWidth, double trimHeight, double fontSize, PageImages images) implements Options {
    /** 6 x 9 inches, 11 points. */
    public static final PrintOptions DEFAULT = new PrintOptions(432, 648, 11, PageImages.PRINT);

    @Override
    public String kind() {
      return "print";
    }
  }

  /**
   * Options of the handout.
   *
   * @param paper {@code A4} or {@code Letter}
   * @param chapters numbers of the chapters to hand out, from 1; empty for all
   */
  public record HandoutOptions(String paper, List<Integer> chapters, PageImages images)
      implements Options {
    /** All chapters on A4. */
    public static final HandoutOptions DEFAULT =
        new HandoutOptions("A4", List.of(), PageImages.HANDOUT);

    /** Defensive copy. */
    public HandoutOptions {
      chapters = List.copyOf(chapters);
    }

    @Override
    public String kind() {
      return "handout";
    }
  }
}
