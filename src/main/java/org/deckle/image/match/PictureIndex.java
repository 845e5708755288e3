package org.deckle.image.match;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.deckle.image.format.PictureFormat;

/**
 * The picture files below some folders, by name in several forms; read once. Immutable and
 * thread-safe.
 */
final class PictureIndex {

  /** Folders that hold tools and their outputs, not the author's pictures. */
  private static final Set<String> PASSED_OVER = Set.of("target", "node_modules", "styles", "src");

  private static final int DEEPEST = 32;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** So many files of one name with different numbers are a series. */
  private static final int SERIES = 4;

  private static final Comparator<String> NEAREST_FIRST =
      Comparator.comparingInt((String p) -> p.split("/").length).thenComparing(p -> p);

  private final Map<String, List<String>> byPath = new HashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, Set<String>> namesByFolder = new HashMap<>();
  private final Map<String, List<String>> byStem = new HashMap<>();
  private final Map<String, List<String>> bySlug = new HashMap<>();
  private final Map<String, List<String>> bySpelling = new HashMap<>();
  private final Map<String, List<String>> byUnsized = new HashMap<>();
  private final Map<String, List<String>> byUnpadded = new HashMap<>();
  private final Map<String, List<String>> byUncopied = new HashMap<>();
  private final Map<String, List<String>> byLetters = new HashMap<>();
  private final Map<String, Set<String>> slugsByShape = new HashMap<>();
  private final Map<String, Set<String>> slugsByPart = new HashMap<>();
  private final Map<String, Set<String>> slugsByNumbers = new HashMap<>();
  private final Map<Integer, Set<String>> slugsByLength = new HashMap<>();

  /**
   * Reads folders and all below them.
   *
   * @param book the book's folder, a real path; names are relative to it
   * @param roots the folders to read; one that does not exist is empty
   */
  PictureIndex(Path book, Collection<Path> roots) throws IOException {
    Set<String> found = new TreeSet<>(NEAREST_FIRST);
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        Files.walkFileTree(root, Set.of(), DEEPEST, new Collector(book, root, found));
      }
    }
    for (String path : found) {
      String name = FileNames.fold(FileNames.base(path));
      put(byPath, FileNames.fold(path), path);
      put(byName, name, path);
      namesByFolder.computeIfAbsent(Nearness.folder(path), f -> new HashSet<>()).add(name);
      put(byStem, FileNames.stem(name), path);
      put(byUnsized, FileNames.unsized(FileNames.stem(name)), path);
      String slug = FileNames.slug(FileNames.stem(name));
      put(bySlug, slug, path);
      put(bySpelling, FileNames.spelledOut(FileNames.stem(name)), path);
      put(byUnpadded, Typos.unpadded(slug), path);
      put(byUncopied, FileNames.uncopied(FileNames.stem(name)), path);
      put(byLetters, FileNames.letters(slug), path);
      slugsByShape.computeIfAbsent(shape(slug), s -> new HashSet<>()).add(slug);
      slugsByNumbers.computeIfAbsent(Typos.numbers(slug), n -> new HashSet<>()).add(slug);
      slugsByLength.computeIfAbsent(slug.length(), n -> new HashSet<>()).add(slug);
      Typos.parts(slug)
          .forEach(part -> slugsByPart.computeIfAbsent(part, p -> new HashSet<>()).add(slug));
    }
  }

  private static void put(Map<String, List<String>> map, String key, String path) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(path);
  }

  /** Slugs with the numbers that a slug has. */
  Set<String> slugsWithNumbersOf(String slug) {
    return slugsByNumbers.getOrDefault(Typos.numbers(slug), Set.of());
  }

  /** Slugs as long as a slug. */
  Set<String> slugsAsLongAs(String slug) {
    return slugsByLength.getOrDefault(slug.length(), Set.of());
  }

  /** Files whose stem's slug is one of these, the least nested first. */
  List<String> withSlugs(Collection<String> slugs) {
    return slugs.stream()
        .flatMap(s -> bySlug.getOrDefault(s, List.of()).stream())
        .distinct()
        .sorted(NEAREST_FIRST)
        .toList();
  }

  /** Files at a path relative to the book's folder, without regard to case. */
  List<String> atPath(String path) {
    return byPath.getOrDefault(FileNames.fold(path), List.of());
  }

  /** Files with a name, in any folder, without regard to case. */
  List<String> named(String name) {
    return byName.getOrDefault(FileNames.fold(name), List.of());
  }

  /** The names of the files in all folders of a name, without case. */
  Set<String> namesIn(String folder) {
    return namesByFolder.getOrDefault(FileNames.fold(folder), Set.of());
  }

  /** Files with a stem and any extension, in any folder. */
  List<String> withStem(String stem) {
    return byStem.getOrDefault(FileNames.fold(stem), List.of());
  }

  /** Files of a stem, or of the same one with or without the mark of another size. */
  List<String> inAnySize(String stem) {
    return byUnsized.getOrDefault(FileNames.unsized(FileNames.fold(stem)), List.of());
  }

  /** Whether a part of some file's name is this word, other than in files of this slug. */
  boolean hasPart(String word, String except) {
    return slugsByPart.getOrDefault(word, Set.of()).stream().anyMatch(s -> !s.equals(except));
  }

  /**
   * Whether names differ only in what is the same in a whole series of files, while their numbers,
   * which tell those apart, are equal: {@code fgi0109} among {@code fig0101}, {@code fig0102} ….
   */
  boolean isOfSeries(String wanted, String there) {
    return slugsByShape.getOrDefault(shape(there), Set.of()).size() >= SERIES
        && !slugsByShape.containsKey(shape(wanted));
  }

  /** A name with each of its numbers as one and the same. */
  static String shape(String slug) {
    return NUMBER.matcher(slug).replaceAll("0");
  }

  /** Files whose slug is the same but for zeros before its numbers. */
  List<String> withPadded(String slug) {
    return slug.isEmpty() ? List.of() : byUnpadded.getOrDefault(Typos.unpadded(slug), List.of());
  }

  /** Files whose stem comes to the same slug. */
  List<String> withSlug(String stem) {
    String slug = FileNames.slug(stem);
    return slug.isEmpty() ? List.of() : bySlug.getOrDefault(slug, List.of());
  }

  /** What a stem is a copy of, and what are copies of it; of so many files none is a copy. */
  List<String> copies(String stem) {
    String wanted = FileNames.fold(stem);
    String original = FileNames.uncopied(wanted);
    List<String> copies =
        wanted.equals(original) ? byUncopied.getOrDefault(original, List.of()) : withStem(original);
    return copies.size() < SERIES ? copies : List.of();
  }

  /** Files whose stem has the same letters and digits, however they are parted. */
  List<String> withLetters(String stem) {
    String letters = FileNames.letters(stem);
    return letters.isEmpty() ? List.of() : byLetters.getOrDefault(letters, List.of());
  }

  /** The same where it says a word, and its numbers are the same ones. */
  List<String> joined(String stem) {
    String slug = FileNames.slug(stem);
    return Typos.saysWord(slug)
        ? withLetters(slug).stream()
            .filter(
                p ->
                    Typos.numbers(FileNames.slug(FileNames.baseStem(p)))
                        .equals(Typos.numbers(slug)))
            .toList()
        : List.of();
  }

  /** Files whose stem is the same with umlauts written out. */
  List<String> spelled(String stem) {
    String spelling = FileNames.spelledOut(stem);
    return spelling.isEmpty() ? List.of() : bySpelling.getOrDefault(spelling, List.of());
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path book;
    private final Path root;
    private final Set<String> found;

    Collector(Path book, Path root, Set<String> found) {
      this.book = book;
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      return !folder.equals(root) && (name.startsWith(".") || PASSED_OVER.contains(name))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = file.getFileName().toString();
      String extension = FileNames.extension(name);
      boolean picture = extension.isEmpty() || PictureFormat.isExtension(extension);
      if (picture && !name.startsWith(".") && isOurs(file, attributes)) {
        found.add(book.relativize(file).toString().replace('\\', '/'));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A link that leads out of the book's folder could carry private files into a book. */
    private boolean isOurs(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isSymbolicLink()) {
        return Files.exists(file)
            && file.toRealPath().startsWith(book)
            && Files.isRegularFile(file);
      }
      return attributes.isRegularFile();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      // What cannot be read holds no picture for us; a link that leads there says so itself.
      return FileVisitResult.CONTINUE;
    }
  }
}
