package org.deckle.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildOutcome;
import org.deckle.pipeline.BuildRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A book made of its folder with all editions, as an author has it in the end; made once. */
record WholeBook(String name, Path folder, BuildOutcome outcome) {

  private static final char EN_SPACE = '\u2002';

  private static final Map<String, WholeBook> MADE = new ConcurrentHashMap<>();

  /** The book of this repository: a chapter that was pasted twice, without its pictures. */
  static WholeBook sample() {
    return MADE.computeIfAbsent("sample", name -> make(name, Path.of(".")));
  }

  /** A clean book with one of everything that a manuscript can hold. */
  static WholeBook everyKind() {
    return MADE.computeIfAbsent(
        "every-kind", name -> make(name, Path.of("src/test/resources/books/every-kind")));
  }

  /** Both. */
  static List<WholeBook> all() {
    return List.of(sample(), everyKind());
  }

  private static WholeBook make(String name, Path folder) {
    try {
      BuildRequest request =
          BuildRequest.of(folder).withOutput(Path.of("target/whole-books").resolve(name));
      return new WholeBook(name, folder, new BookBuild(request).run());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An output by its file name. */
  Path file(String name) {
    return Path.of("target/whole-books").resolve(this.name).resolve(name);
  }

  /** The documents of the EPUB's spine, in reading order, their path in the EPUB as location. */
  List<Document> spine() throws IOException {
    try (FileSystem epub = FileSystems.newFileSystem(file("book.epub"))) {
      Path opf = epub.getPath("EPUB/package.opf");
      Document document = Jsoup.parse(read(opf), "", Parser.xmlParser());
      List<Document> texts = new ArrayList<>();
      for (Element item : document.select("spine > itemref")) {
        Element file = document.getElementById(item.attr("idref"));
        Path text = opf.resolveSibling(file.attr("href"));
        texts.add(Jsoup.parse(read(text), text.toString()));
      }
      return texts;
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /**
   * A printed page.
   *
   * @param folio its number; empty where none is printed
   * @param text without running head and folio
   */
  record Page(String folio, String text) {

    /** The engine draws head and folio first. */
    private static final Pattern HEAD = Pattern.compile("^(?:.*\n)?(\\d+|[ivxl]+)\n");

    private static Page of(String text) {
      Matcher head = HEAD.matcher(text);
      return head.find() ? new Page(head.group(1), text.substring(head.end())) : new Page("", text);
    }
  }

  /** The pages of a PDF. */
  List<Page> pages(String name) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file(name).toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(Page.of(stripper.getText(pdf).replace(EN_SPACE, ' ')));
      }
    }
    return pages;
  }

  /** The text of a PDF without running heads and folios. */
  String text(String name) throws IOException {
    return pages(name).stream().map(Page::text).collect(Collectors.joining());
  }

  /** The EPUB's navigation document. */
  Element nav() throws IOException {
    return spine().stream()
        .filter(d -> d.selectFirst("nav[epub:type=toc]") != null)
        .findFirst()
        .orElseThrow()
        .body();
  }

  /** JUnit shows it. */
  @Override
  public String toString() {
    return name;
  }
}
