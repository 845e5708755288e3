package org.deckle.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.deckle.book.BookConfig;
import org.deckle.book.FolderBounds;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.config.Nearest;
import org.deckle.read.encoding.Decoder;
import org.deckle.read.encoding.Encodings;
import org.deckle.read.order.BookOrder;
import org.deckle.read.order.Formats;
import org.deckle.read.source.RawSource;
import org.deckle.read.source.Source;
import org.deckle.read.source.SourceFile;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads all source files of a book's folder into one document of blocks. Serves one build. */
public final class ManuscriptReader {

  /** What front matter says of a chapter that is not so of a whole book. */
  private static final String OF_THE_CHAPTER =
      "meta[name=date], meta[name=publisher], meta[name=rights]";

  private final Path folder;
  private final BookConfig config;
  private final Findings findings;
  private final IncludedFiles included;

  private ManuscriptReader(Path folder, BookConfig config, Findings findings) {
    this.folder = folder;
    this.config = config;
    this.findings = findings;
    this.included = new IncludedFiles(folder, Encodings.of(config), findings);
  }

  /**
   * The blocks of all chapters, in order.
   *
   * @param folder the book's folder; texts are in {@code manuscript/}, or in the folder itself
   * @throws IOException when a folder cannot be listed
   */
  public static Document read(Path folder, BookConfig config, Findings findings)
      throws IOException {
    return read(folder, config, findings, source -> {}, findings);
  }

  /**
   * The blocks of all chapters, in order.
   *
   * @param sources is given the text of each file as it was decoded, in reading order
   * @param losses is given errors that stop no book: words that a reader lost
   */
  public static Document read(
      Path folder, BookConfig config, Findings findings, Consumer<Source> sources, Findings losses)
      throws IOException {
    return new ManuscriptReader(folder, config, findings).read(sources, losses);
  }

  private Document read(Consumer<Source> sources, Findings losses) throws IOException {
    BookOrder.Result order = BookOrder.of(folder, config, formats(), findings);
    if (order.files().isEmpty() && !findings.hasErrors()) {
      MissingText.report(folder, order.root(), findings);
    }
    reportUnknown(order);
    List<ChapterFile> chapters = new ArrayList<>();
    List<Path> files = order.said() ? order.files() : included.chapters(order.files());
    for (Path file : files) {
      read(file, losses).ifPresent(chapters::add);
    }
    chapters = Drafts.leftOut(chapters, findings);
    if (!order.said()) {
      chapters = Weights.sorted(chapters, order.root(), findings);
    }
    Document document = shell();
    order.outline().write(document);
    for (ChapterFile chapter : chapters) {
      if (chapters.size() > 1) {
        chapter.document().head().select(OF_THE_CHAPTER).remove();
        ChapterTitles.apply(chapter, order.titles().getOrDefault(chapter.path(), ""));
      }
      chapter.document().head().select("meta[name=role]").attr("data-file", chapter.name());
      document.head().appendChildren(List.copyOf(chapter.document().head().children()));
      document.body().appendChildren(List.copyOf(chapter.document().body().children()));
      chapter.source().ifPresent(sources);
    }
    DiagramSources.report(document.body(), findings);
    FileLinks.resolve(document.body(), findings);
    return document;
  }

  private static Document shell() {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    return document;
  }

  /** An encoding that is said of no file would leave its own file misread. */
  private void reportUnknown(BookOrder.Result order) {
    for (String name : config.encodings().keySet()) {
      if (!name.isEmpty()
          && FolderBounds.resolve(order.root(), name).filter(Files::exists).isEmpty()) {
        List<String> names =
            order.files().stream().map(f -> order.root().relativize(f).toString()).toList();
        findings.add(
            Finding.of(Code.CONFIG, Place.of("manuscript/book.yaml"), "encoding " + name)
                .what(
                    "There is no file "
                        + name
                        + " in the manuscript, whose encoding book.yaml names.")
                .hint(Nearest.hint(name, names))
                .build());
      }
    }
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private Optional<ChapterFile> read(Path file, Findings losses) throws IOException {
    String name = name(file);
    Optional<byte[]> bytes = new SourceFile(file, name).read(folder, findings);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Document document = shell();
    RawSource raw = new RawSource(name, bytes.get(), Encodings.of(config), included::read);
    Optional<Source> source = Readers.ofNamed(name).read(raw, document.body(), findings);
    source.ifPresent(s -> check(s, document, losses));
    return Optional.of(new ChapterFile(file, name, document, source));
  }

  /**
   * Word documents have a check of their own, for their words are not to be had without reading.
   */
  private void check(Source source, Document document, Findings losses) {
    String ending = Readers.ending(source.file());
    if (ending.equals("docx")) {
      return;
    }
    List<Element> made = new ArrayList<>(document.head().children());
    made.addAll(document.body().children());
    Map<String, Integer> words =
        ending.contains("htm")
            ? PlainWords.ofHtml(source.text())
            : PlainWords.ofText(source.text());
    SourceLedger.check(source, words, made, findings, losses);
  }

  /** Lists of files are read as their author's own tool would: without a word about them. */
  private Formats formats() {
    return new Formats() {
      @Override
      public Set<String> endings() {
        return Readers.endings();
      }

      @Override
      public String text(Path file) throws IOException {
        Findings none = new Findings();
        return new SourceFile(file, name(file))
            .read(folder, none)
            .map(bytes -> Decoder.decode(bytes, name(file), Encodings.of(config), none))
            .orElse("");
      }

      @Override
      public Element blocks(Path file) throws IOException {
        Findings none = new Findings();
        Document document = shell();
        Optional<byte[]> bytes = new SourceFile(file, name(file)).read(folder, none);
        bytes.ifPresent(
            b ->
                Readers.ofNamed(name(file))
                    .read(
                        new RawSource(name(file), b, Encodings.of(config), included::read),
                        document.body(),
                        none));
        return document.body();
      }
    };
  }
}
