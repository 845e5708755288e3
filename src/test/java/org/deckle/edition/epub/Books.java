package org.deckle.edition.epub;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.deckle.book.Book;
import org.deckle.book.BookConfig;
import org.deckle.book.Configs;
import org.deckle.book.Manuscript;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.book.Renditions;
import org.deckle.book.structure.BookStructure;
import org.deckle.check.EpubChecker;
import org.deckle.edition.EditionContext;
import org.deckle.edition.Theme;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Small books, made and looked into. */
final class Books {

  private Books() {}

  /** A book of blocks, without metadata and pictures. */
  static Book of(String html) {
    return of(html, BookConfig.EMPTY, Pictures.none());
  }

  static Book of(String html, BookConfig config, Pictures pictures) {
    Document document = Jsoup.parse(html);
    for (Element block : document.body().children()) {
      block.attr("data-src", "manuscript/one.md:1");
    }
    return BookStructure.of(new Manuscript(document, config, pictures));
  }

  static BookConfig config(String title, String language) {
    return Configs.empty().title(title).language(language).build();
  }

  /** Pictures in a folder, by file name. */
  static Pictures in(Path folder) {
    return (ref, from) -> {
      Path file = folder.resolve(ref);
      return Files.isRegularFile(file)
          ? new Picture(
              ref,
              Picture.State.FOUND,
              Optional.of(file),
              ref.endsWith(".png") ? "image/png" : "image/jpeg",
              1,
              1,
              "",
              List.of())
          : Pictures.none().resolve(ref, from);
    };
  }

  /** The bytes as they are. */
  static final Renditions UNTOUCHED =
      (picture, target) ->
          new Renditions.Rendition(
              Files.readAllBytes(picture.file().orElseThrow()), picture.mediaType(), 1, 1);

  static byte[] write(Book book) {
    return write(book, new Findings());
  }

  static byte[] write(Book book, Findings findings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EditionContext context =
        new EditionContext(Theme.builtIn(), UNTOUCHED, Instant.parse("2001-02-03T04:05:06Z"));
    try {
      new EpubEdition().write(book, context, out, findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What EPUBCheck says, in words. */
  static List<String> check(byte[] epub) {
    try {
      Path file = Files.createTempFile("book", ".epub");
      try {
        Files.write(file, epub);
        return new EpubChecker().check(file).stream().map(Finding::what).toList();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files in an EPUB by name, in their order. */
  static Map<String, byte[]> unzip(byte[] epub) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.put(e.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** A text file in an EPUB. */
  static String text(byte[] epub, String name) {
    return new String(unzip(epub).get("EPUB/" + name), StandardCharsets.UTF_8);
  }
}
