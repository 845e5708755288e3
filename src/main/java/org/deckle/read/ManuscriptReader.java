package org.deckle.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deckle.book.BookConfig;
import org.deckle.book.FolderBounds;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.config.Nearest;
import org.deckle.read.encoding.Encodings;
import org.deckle.read.source.RawSource;
import org.deckle.read.source.Source;
import org.deckle.read.source.SourceFile;
import org.jsoup.nodes.Document;

/** Reads all source files of a book's folder into one document of blocks. Stateless. */
public final class ManuscriptReader {

  private static final Set<String> BESIDE =
      Set.of(
          "yaml", "yml", "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "tif", "tiff", "css",
          "lock", "avif", "heic", "json");
  private static final Set<String> NOT_BOOK =
      Set.of("readme", "changelog", "license", "licence", "contributing");

  private ManuscriptReader() {}

  /**
   * The blocks of all chapters, in order.
   *
   * @param folder the book's folder; texts are in {@code manuscript/}, or in the folder itself
   * @throws IOException when a folder cannot be listed
   */
  public static Document read(Path folder, BookConfig config, Findings findings)
      throws IOException {
    return read(folder, config, findings, source -> {});
  }

  /**
   * The blocks of all chapters, in order.
   *
   * @param sources is given the text of each file as it was decoded
   */
  public static Document read(
      Path folder, BookConfig config, Findings findings, Consumer<Source> sources)
      throws IOException {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    Path manuscript =
        Files.isDirectory(folder.resolve("manuscript")) ? folder.resolve("manuscript") : folder;
    if (!new FolderBounds(folder).holds(manuscript)) {
      findings.add(
          Finding.of(Code.INPUT_UNREADABLE, Place.of("manuscript"), "manuscript")
              .what(
                  "manuscript/ is a symbolic link out of the book's folder, which is not followed.")
              .hint("Put the texts themselves into manuscript/.")
              .build());
      return document;
    }
    List<Path> files =
        config.chapters().isEmpty()
            ? all(manuscript, folder, findings)
            : named(manuscript, folder, config, findings);
    if (files.isEmpty() && !findings.hasErrors()) {
      findings.add(
          Finding.of(Code.INPUT_MISSING, Place.NONE, "manuscript")
              .what(
                  "There is no manuscript: no .md, .txt, .html or .docx file in "
                      + (manuscript.equals(folder) ? "the folder" : "manuscript/")
                      + ".")
              .hint("Put the text into manuscript/ as a .md, .txt, .html or .docx file.")
              .build());
    }
    reportUnknown(config, manuscript, folder, findings);
    IncludedFiles included = new IncludedFiles(folder, Encodings.of(config), findings);
    if (config.chapters().isEmpty()) {
      files = included.chapters(files);
    }
    ChapterMatter matter = new ChapterMatter(document, findings);
    for (Path file : files) {
      int metas = document.head().childrenSize();
      int from = document.body().childrenSize();
      int hints = ChapterTitles.titles(document).size();
      readFile(
          folder,
          file,
          name(folder, file),
          included,
          Encodings.of(config),
          document,
          findings,
          sources);
      if (files.size() > 1) {
        matter.take(name(folder, file), from, metas);
        ChapterTitles.apply(document, from, hints, name(folder, file));
      }
    }
    if (config.chapters().isEmpty()) {
      matter.order();
    }
    DiagramSources.report(document.body(), findings);
    FileLinks.resolve(document.body(), findings);
    return document;
  }

  /** An encoding that is said of no file would leave its own file misread. */
  private static void reportUnknown(
      BookConfig config, Path manuscript, Path folder, Findings findings) throws IOException {
    for (String name : config.encodings().keySet()) {
      if (!name.isEmpty()
          && FolderBounds.resolve(manuscript, name).filter(Files::exists).isEmpty()) {
        reportMissing(
            "encoding " + name,
            "There is no file " + name + " in the manuscript, whose encoding book.yaml names.",
            Nearest.hint(name, names(manuscript, folder)),
            findings);
      }
    }
  }

  private static void reportMissing(String key, String what, String hint, Findings findings) {
    findings.add(
        Finding.of(Code.CONFIG, Place.of("manuscript/book.yaml"), key)
            .what(what)
            .hint(hint)
            .build());
  }

  private static List<String> names(Path manuscript, Path folder) throws IOException {
    return all(manuscript, folder, new Findings()).stream()
        .map(p -> p.getFileName().toString())
        .toList();
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> all(Path manuscript, Path folder, Findings findings)
      throws IOException {
    List<Path> files = new ArrayList<>();
    boolean own = !manuscript.equals(folder);
    try (Stream<Path> entries = Files.list(manuscript)) {
      for (Path entry :
          entries
              .sorted(
                  java.util.Comparator.comparing(
                      p -> p.getFileName().toString(), NaturalOrder.INSTANCE))
              .toList()) {
        String kind = Readers.ending(entry.getFileName().toString());
        boolean text = Readers.of(entry.getFileName().toString()).isPresent();
        if (text && Files.isDirectory(entry)) {
          findings.add(
              Finding.of(Code.INPUT_UNREADABLE, Place.of(name(folder, entry)), name(folder, entry))
                  .what("This is a folder, though its name is that of a text.")
                  .hint("Rename the folder, or put the text in its place.")
                  .build());
        } else if (text) {
          files.add(entry);
        } else if (own
            && !Files.isDirectory(entry)
            && !BESIDE.contains(kind)
            && !entry.getFileName().toString().startsWith(".")) {
          findings.add(
              Finding.of(Code.INPUT_SKIPPED, Place.of(name(folder, entry)), name(folder, entry))
                  .what("This file was left out: no reader takes ." + kind + " files.")
                  .hint("Convert it to Markdown, plain text, HTML or .docx.")
                  .build());
        }
      }
    }
    if (!own && files.size() > 1) {
      files.removeIf(f -> NOT_BOOK.contains(stem(f).toLowerCase(Locale.ROOT)));
    }
    return files;
  }

  private static List<Path> named(
      Path manuscript, Path folder, BookConfig config, Findings findings) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String chapter : config.chapters()) {
      Optional<Path> file =
          FolderBounds.resolve(manuscript, chapter)
              .filter(f -> f.startsWith(manuscript.normalize()) && Files.exists(f));
      if (file.isEmpty()) {
        reportMissing(
            chapter,
            "There is no chapter " + chapter + " in the manuscript.",
            Nearest.hint(chapter, names(manuscript, folder)),
            findings);
      } else if (Files.isDirectory(file.get())) {
        reportMissing(
            chapter,
            "The chapter " + chapter + " is a folder; a chapter is a file.",
            "Name the files in it one by one.",
            findings);
      } else {
        files.add(file.get());
      }
    }
    return files;
  }

  private static void readFile(
      Path folder,
      Path file,
      String name,
      IncludedFiles included,
      Encodings encodings,
      Document document,
      Findings findings,
      Consumer<Source> sources)
      throws IOException {
    Optional<byte[]> read = new SourceFile(file, name).read(folder, findings);
    if (read.isEmpty()) {
      return;
    }
    RawSource raw = new RawSource(name, read.get(), encodings, included::read);
    Readers.of(name).flatMap(r -> r.read(raw, document.body(), findings)).ifPresent(sources);
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
