package org.deckle.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildOutcome;
import org.deckle.pipeline.BuildRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code embed-fonts: true}: the EPUB brings its faces along. */
class EmbeddedFontsTest {

  @TempDir private static Path folder;
  private static BuildOutcome checked;

  @BeforeAll
  static void build() throws IOException {
    Path manuscript = Files.createDirectories(folder.resolve("manuscript"));
    Files.writeString(
        manuscript.resolve("one.md"),
        "# One\n\nPlain, *slanted*, **strong**, ***both*** and `code`; Ευρώπη, Россия.\n");
    Files.writeString(
        manuscript.resolve("book.yaml"),
        "editions: {print: false, handout: false, epub: {embed-fonts: true}}\n");
    checked = new BookBuild(BuildRequest.of(folder)).check();
  }

  @Test
  void epubCheckIsContent() {
    assertThat(checked.findings().all()).isEmpty();
    assertThat(checked.outputs()).hasSize(1);
  }

  @Test
  void theFontsAreInTheBookAndInItsStylesheet() throws IOException {
    try (FileSystem epub = FileSystems.newFileSystem(checked.outputs().get(0))) {
      Path opf = epub.getPath("EPUB/package.opf");
      Document document = Jsoup.parse(Files.readString(opf), "", Parser.xmlParser());
      List<String> fonts = document.select("manifest > item[media-type^=font/]").eachAttr("href");
      assertThat(fonts).hasSizeGreaterThanOrEqualTo(4);
      String styles = styles(opf.getParent());
      for (String font : fonts) {
        assertThat(Files.size(opf.resolveSibling(font))).isGreaterThan(10_000);
        assertThat(styles).contains(Path.of(font).getFileName().toString());
      }
    }
  }

  private static String styles(Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      List<Path> css = files.filter(f -> f.toString().endsWith(".css")).toList();
      assertThat(css).hasSize(1);
      return Files.readString(css.get(0));
    }
  }
}
