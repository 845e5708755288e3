package org.deckle.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.deckle.text.Words;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The PDFs of whole books, read with PDFBox. */
class PrintedBookTest {

  static List<WholeBook> books() {
    return WholeBook.all();
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyWordOfTheEpubIsPrinted(WholeBook book) throws IOException {
    Map<String, Integer> missing = new TreeMap<>();
    for (Document text : book.spine()) {
      if (text.location().contains("chapter")) {
        // What stands for a missing picture is each edition's own.
        text.select(".plate").remove();
        Words.of(text.body().text().replace("-", ""))
            .forEach(w -> missing.merge(w, 1, Integer::sum));
      }
    }
    // A word may be parted at a line's end, where nothing tells the hyphen from one of its own.
    String printed = book.text("book.pdf");
    for (String word : Words.of(printed.replaceAll("-\\n*", ""))) {
      missing.computeIfPresent(word, (w, n) -> n == 1 ? null : n - 1);
    }
    List<String> lines = printed.toLowerCase(Locale.ROOT).lines().toList();
    missing.keySet().removeIf(w -> isParted(w, lines));
    assertThat(missing).isEmpty();
  }

  /** Whether a word is hyphenated at a page's end, with a figure before the rest of it. */
  private static boolean isParted(String word, List<String> lines) {
    return IntStream.range(1, word.length())
        .anyMatch(
            i ->
                lines.stream().anyMatch(l -> l.endsWith(word.substring(0, i) + "-"))
                    && lines.stream().anyMatch(l -> l.startsWith(word.substring(i))));
  }

  @ParameterizedTest
  @MethodSource("books")
  void theOutlineIsTheContentsOfTheEpub(WholeBook book) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(book.file("book.pdf").toFile())) {
      assertThat(titles(pdf.getDocumentCatalog().getDocumentOutline()))
          .isEqualTo(book.nav().select("nav[epub:type=toc] a").eachText());
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void allFontsAreInTheFiles(WholeBook book) throws IOException {
    for (String name : List.of("book.pdf", "handout.pdf")) {
      try (PDDocument pdf = Loader.loadPDF(book.file(name).toFile())) {
        for (PDPage page : pdf.getPages()) {
          for (COSName font : page.getResources().getFontNames()) {
            assertThat(page.getResources().getFont(font).isEmbedded()).as("%s", font).isTrue();
          }
        }
      }
    }
  }

  private static List<String> titles(PDOutlineNode node) {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : node.children()) {
      titles.add(item.getTitle());
      titles.addAll(titles(item));
    }
    return titles;
  }
}
