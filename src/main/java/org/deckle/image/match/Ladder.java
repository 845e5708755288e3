package org.deckle.image.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.book.Picture;
import org.deckle.image.format.Probe;

/**
 * The search for the file that a local link means: from the link as it stands to what is only
 * similar. The first rung with usable files decides; when they are several, nothing is chosen.
 */
public final class Ladder {

  private static final Pattern OTHER_SCHEME = Pattern.compile("^(?i)(?!file:)[a-z][a-z\\d+.-]+:");

  private final PictureFolder pictureFolder;
  private final LinkContext links;
  private final String ref;
  private final String folder;
  private final PictureIndex index;
  private final List<Spellings.Spelling> spellings;
  private final Set<String> broken = new LinkedHashSet<>();

  public Ladder(PictureFolder pictureFolder, LinkContext links, String ref, String folder) {
    this.pictureFolder = pictureFolder;
    this.links = links;
    this.ref = ref;
    this.folder = folder;
    this.index = pictureFolder.beside(folder);
    this.spellings = links.spellings(ref);
  }

  public Picture climb() {
    return exact()
        .or(
            () ->
                rung(
                    "the link differs in capitals or in how its letters are encoded", this::atPath))
        .or(() -> rung("it stands in another folder", p -> index.named(FileNames.base(p))))
        .or(this::altered)
        .or(() -> rung("it has another extension", p -> index.withStem(FileNames.baseStem(p))))
        .or(() -> rung("it is there in another size", this::inAnotherSize))
        .or(
            () ->
                rung(
                    "it is written a little differently",
                    p -> index.withSlug(FileNames.baseStem(p))))
        .or(() -> rung("its words are parted in another way", this::joined))
        .or(() -> rung("its umlauts are written out", p -> index.spelled(FileNames.baseStem(p))))
        .or(() -> rung("it is there in another size and name", this::inAnotherSizeAndName))
        .or(this::similar)
        .orElseGet(this::missing);
  }

  private Optional<Picture> exact() {
    for (Spellings.Spelling spelling : spellings) {
      boolean literal = spelling.literal() && !spelling.path().startsWith("/");
      for (String base : LinkContext.bases(folder)) {
        Optional<String> path = pictureFolder.at(base, LinkContext.relative(spelling.path()));
        if (path.filter(this::isUsable).isPresent()) {
          String note = literal ? "" : "the link is not written as the file's path is";
          return path.map(p -> MatchOutcomes.found(pictureFolder, ref, p, note));
        }
      }
    }
    return Optional.empty();
  }

  private List<String> atPath(String path) {
    List<String> found = new ArrayList<>();
    for (String base : LinkContext.bases(folder)) {
      String relative = LinkContext.relative(path);
      found.addAll(index.atPath(base.isEmpty() ? relative : base + "/" + relative));
    }
    return found.stream().distinct().toList();
  }

  private interface Search {
    List<String> find(String path);
  }

  private Optional<Picture> rung(String note, Search search) {
    return rung(spellings, note, search);
  }

  private Optional<Picture> altered() {
    List<Spellings.Spelling> altered = Spellings.altered(ref);
    String note = "a program has altered its name";
    return rung(altered, note, this::atPath)
        .or(() -> rung(altered, note, p -> index.named(FileNames.base(p))));
  }

  private Optional<Picture> rung(List<Spellings.Spelling> paths, String note, Search search) {
    for (Spellings.Spelling spelling : paths) {
      List<String> usable = search.find(spelling.path()).stream().filter(this::isUsable).toList();
      if (!usable.isEmpty()) {
        return Optional.of(choose(usable, spelling.path(), note));
      }
    }
    return Optional.empty();
  }

  private Picture choose(List<String> usable, String wanted, String note) {
    List<String> rivals = pictureFolder.distinct(usable);
    if (rivals.size() > 1) {
      rivals = nearest(rivals, wanted);
    }
    return rivals.size() == 1 && !isAnother(rivals.get(0), wanted)
        ? MatchOutcomes.found(pictureFolder, ref, rivals.get(0), note)
        : MatchOutcomes.ambiguous(ref, rivals, problem());
  }

  /** What is wrong with the first file that would have been taken; empty without any. */
  private String problem() {
    return broken.stream()
        .findFirst()
        .map(b -> b + " " + pictureFolder.probe(b).problem())
        .orElse("");
  }

  /**
   * Whether a file of the right name may be another picture: in a folder that has its own, or one
   * that another link comes nearer to, in folder, spelling and extension.
   */
  private boolean isAnother(String rival, String wanted) {
    Nearness near = Nearness.of(wanted, rival).orElseGet(() -> Nearness.ofMistyped(wanted, rival));
    return near.elsewhere() && partsPictures(Nearness.folder(wanted), Nearness.folder(rival))
        || FileNames.haveOtherSigns(FileNames.baseStem(wanted), FileNames.baseStem(rival))
        || links.claims(rival, spellings, near);
  }

  /** Folders of two chapters, and those in which files of one name are different pictures. */
  private boolean partsPictures(String named, String there) {
    boolean chapters =
        !named.matches("\\D*") && PictureIndex.shape(named).equals(PictureIndex.shape(there));
    return chapters || pictureFolder.keepApart(index, named, there);
  }

  private List<String> joined(String path) {
    return index.joined(FileNames.baseStem(path));
  }

  private static String unsized(String path) {
    return FileNames.unsized(FileNames.fold(FileNames.baseStem(path)));
  }

  /** Those that share most of the folders that the link names; all when none shares any. */
  static List<String> nearest(List<String> rivals, String wanted) {
    String folder = FileNames.folder(wanted);
    ToIntFunction<String> shared = r -> FileNames.sharedTail(FileNames.folder(r), folder);
    int most = rivals.stream().mapToInt(shared).max().orElse(0);
    return folder.isEmpty() || most == 0
        ? rivals
        : rivals.stream().filter(r -> shared.applyAsInt(r) == most).toList();
  }

  /** The picture itself; else its largest copy, when all copies have one form. */
  private List<String> inAnotherSize(String path) {
    String wanted = unsized(path);
    List<String> all = index.inAnySize(wanted).stream().filter(this::isUsable).toList();
    List<String> itself =
        all.stream().filter(p -> FileNames.fold(FileNames.baseStem(p)).equals(wanted)).toList();
    if (!itself.isEmpty() || all.stream().map(this::form).distinct().count() > 1) {
      return itself.isEmpty() ? all : itself;
    }
    return all.stream().max(Comparator.comparingInt(p -> pictureFolder.probe(p).width())).stream()
        .toList();
  }

  /** What blogs make of a name, and of a size. */
  private List<String> inAnotherSizeAndName(String path) {
    String stem = FileNames.baseStem(path);
    String unsized = FileNames.unsized(stem);
    return unsized.equals(stem)
        ? List.of()
        : Stream.concat(index.withSlug(unsized).stream(), index.spelled(unsized).stream())
            .distinct()
            .toList();
  }

  /** Width by height, in tenths. */
  private long form(String path) {
    Probe probe = pictureFolder.probe(path);
    return Math.round(10.0 * probe.width() / probe.height());
  }

  private Optional<Picture> similar() {
    if (!broken.isEmpty()) {
      return Optional.empty();
    }
    Set<String> wanted =
        spellings.stream()
            .map(s -> FileNames.slug(FileNames.baseStem(s.path())))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, Integer> distances = new HashMap<>();
    for (String w : wanted) {
      for (String there : index.slugsWithNumbersOf(w)) {
        int distance = Typos.distance(w, there);
        if (distance < Typos.FAR) {
          distances.merge(there, distance, Math::min);
        }
      }
    }
    if (distances.isEmpty()) {
      return doubtful(wanted);
    }
    int best = Collections.min(distances.values());
    distances.values().removeIf(d -> d > best + 1);
    List<String> near = index.withSlugs(distances.keySet());
    List<String> rivals = pictureFolder.distinct(near.stream().filter(this::isUsable).toList());
    if (rivals.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        rivals.size() == 1 && isMistyped(rivals.get(0))
            ? MatchOutcomes.found(
                pictureFolder, ref, rivals.get(0), "the name is mistyped in the link")
            : MatchOutcomes.ambiguous(ref, rivals, problem()));
  }

  private boolean isMistyped(String rival) {
    return spellings.stream()
        .map(Spellings.Spelling::path)
        .filter(
            p ->
                isSlip(
                    FileNames.slug(FileNames.baseStem(p)),
                    FileNames.slug(FileNames.baseStem(rival))))
        .findFirst()
        .filter(p -> !isAnother(rival, p))
        .isPresent();
  }

  private boolean isSlip(String wanted, String there) {
    Predicate<String> isWord = p -> links.isWord(p) || index.hasPart(p, there);
    return Typos.distance(wanted, there) < Typos.FAR
        && (isOfSeries(wanted, there, isWord) || Typos.isSlip(wanted, there, isWord));
  }

  private boolean isOfSeries(String wanted, String there, Predicate<String> isWord) {
    return index.isOfSeries(wanted, there)
        && Typos.parts(wanted).stream()
            .noneMatch(p -> isWord.test(p) && !Typos.parts(there).contains(p));
  }

  /**
   * A digit is mistyped, zeros are missing, figure 13 may be figure 1-3, and (1) may be a copy or a
   * number: only the author knows which it was.
   */
  private Optional<Picture> doubtful(Set<String> wanted) {
    Stream<String> mistyped =
        wanted.stream()
            .flatMap(
                w -> index.slugsAsLongAs(w).stream().filter(slug -> Typos.digitMistyped(w, slug)));
    Stream<String> padded = wanted.stream().flatMap(w -> index.withPadded(w).stream());
    Stream<String> joined = wanted.stream().flatMap(w -> index.withLetters(w).stream());
    List<String> rivals =
        Stream.of(index.withSlugs(mistyped.distinct().toList()).stream(), padded, joined, copies())
            .flatMap(paths -> paths)
            .distinct()
            .filter(this::isUsable)
            .toList();
    return rivals.isEmpty()
        ? Optional.empty()
        : Optional.of(MatchOutcomes.ambiguous(ref, rivals, problem()));
  }

  private Stream<String> copies() {
    return spellings.stream().flatMap(s -> index.copies(FileNames.baseStem(s.path())).stream());
  }

  private Picture missing() {
    if (broken.isEmpty()) {
      String fetched = OTHER_SCHEME.matcher(ref).find() ? "; only http and https are fetched" : "";
      return Picture.absent(
          ref, Picture.State.MISSING, "there is no such file" + fetched, List.of());
    }
    return Picture.absent(ref, Picture.State.MISSING, problem(), List.copyOf(broken));
  }

  private boolean isUsable(String path) {
    boolean usable = pictureFolder.probe(path).isUsable();
    if (!usable) {
      broken.add(path);
    }
    return usable;
  }
}
