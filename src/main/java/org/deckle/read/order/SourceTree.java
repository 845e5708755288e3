package org.deckle.read.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/** The texts below a folder, in natural order. What else lies there and may be text is reported. */
final class SourceTree {

  /** What lies beside texts and is none. */
  private static final Set<String> BESIDE =
      Set.of(
          "yaml", "yml", "toml", "json", "lock", "bib", "csl", "css", "js", "map", "png", "jpg",
          "jpeg", "gif", "svg", "webp", "bmp", "tif", "tiff", "avif", "heic", "ico", "ttf", "otf",
          "woff", "woff2");

  private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");

  private final Path folder;
  private final Set<String> endings;
  private final Findings findings;
  private final List<Path> texts = new ArrayList<>();

  private SourceTree(Path folder, Set<String> endings, Findings findings) {
    this.folder = folder;
    this.endings = endings;
    this.findings = findings;
  }

  /**
   * The texts below a folder that holds nothing but the manuscript.
   *
   * @param folder the book's, from which names are counted
   */
  static List<Path> below(Path folder, Path root, Set<String> endings, Findings findings)
      throws IOException {
    SourceTree tree = new SourceTree(folder, endings, findings);
    tree.walk(root, true);
    return tree.texts;
  }

  /** The texts right in a folder that may hold other things as well; folders are named. */
  static List<Path> in(Path folder, Set<String> endings, Findings findings) throws IOException {
    SourceTree tree = new SourceTree(folder, endings, findings);
    for (Path entry : entries(folder)) {
      if (!Files.isDirectory(entry)) {
        if (endings.contains(ending(entry))) {
          tree.texts.add(entry);
        }
      } else if (holdsTexts(entry, endings, findings)) {
        tree.skip(
            entry,
            "The folder " + tree.name(entry) + "/ was left out, though there are texts in it.",
            "Move them into manuscript/, or name them under chapters: in book.yaml.");
      }
    }
    return tree.texts;
  }

  /** Whether there is a text below a folder; pages alone may be what some tool has made. */
  private static boolean holdsTexts(Path folder, Set<String> endings, Findings findings)
      throws IOException {
    return below(folder, folder, endings, new Findings()).stream()
        .anyMatch(f -> !PAGES.contains(ending(f)) && !isMade(f));
  }

  /** What builds make and copies keep is no part of a book's sources. */
  private static boolean isMade(Path file) {
    for (Path name : file) {
      if (name.toString().matches("target|build|node_modules|before-tidy.*")) {
        return true;
      }
    }
    return false;
  }

  private void walk(Path at, boolean root) throws IOException {
    List<Path> entries = entries(at);
    Set<String> others = new TreeSet<>();
    int before = texts.size();
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        folder(entry, entries);
      } else if (endings.contains(ending(entry))) {
        texts.add(entry);
      } else if (!BESIDE.contains(ending(entry)) && root) {
        skip(
            entry,
            "This file was left out: no reader takes ." + ending(entry) + " files.",
            "Convert it to Markdown, plain text, HTML or .docx.");
      } else if (!BESIDE.contains(ending(entry))) {
        others.add("." + ending(entry));
      }
    }
    if (!others.isEmpty()) {
      skip(
          at,
          "Files in "
              + name(at)
              + "/ were left out: no reader takes "
              + String.join(", ", others)
              + ".",
          texts.size() > before
              ? "Convert them to Markdown, plain text, HTML or .docx, if they are text."
              : "Nothing is to be done, if they are no chapters.");
    }
  }

  private void folder(Path entry, List<Path> beside) throws IOException {
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      int before = texts.size();
      if (belongsToPage(entry, beside)) {
        return;
      }
      walk(entry, false);
      if (texts.size() == before && endings.contains(ending(entry))) {
        findings.add(
            Finding.of(Code.INPUT_UNREADABLE, Place.of(name(entry)), name(entry))
                .what("This is a folder, though its name is that of a text.")
                .hint("Rename the folder, or put the text in its place.")
                .build());
      }
    } else {
      skip(entry, "This link to a folder is not followed.", "Put the folder itself in its place.");
    }
  }

  /** A browser that saves a page puts what the page shows into a folder named after it. */
  private static boolean belongsToPage(Path folder, List<Path> beside) {
    String name = folder.getFileName().toString();
    return beside.stream()
        .filter(f -> PAGES.contains(ending(f)))
        .map(f -> f.getFileName().toString())
        .map(f -> f.substring(0, f.lastIndexOf('.')))
        .anyMatch(
            stem -> name.startsWith(stem) && name.substring(stem.length()).matches("[_.-]\\p{L}+"));
  }

  private void skip(Path entry, String what, String hint) {
    findings.add(
        Finding.of(Code.INPUT_SKIPPED, Place.of(name(entry)), name(entry))
            .what(what)
            .hint(hint)
            .build());
  }

  private String name(Path entry) {
    return folder.relativize(entry).toString().replace('\\', '/');
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(p -> !p.getFileName().toString().startsWith("."))
          .sorted(NaturalOrder.INSTANCE)
          .toList();
    }
  }

  /** The ending of a file's name in lower case, without the dot; empty when it has none. */
  static String ending(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }
}
