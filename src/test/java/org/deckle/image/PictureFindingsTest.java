package org.deckle.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFindingsTest {

  @TempDir Path book;

  @BeforeEach
  void realFolder() throws IOException {
    book = book.toRealPath();
  }

  private Map<String, Picture> report(Element body, Findings findings) throws IOException {
    LocalPictures pictures =
        LocalPictures.of(book, book.resolve("cache"), PictureLimits.DEFAULT, body, findings);
    return new PictureFindings(pictures).report(body, findings);
  }

  private static Element text(String... links) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < links.length; i++) {
      html.append(
          "<p data-src='manuscript/one.md:" + (i + 1) + "'><img src='" + links[i] + "'></p>");
    }
    return Jsoup.parse(html.toString()).body();
  }

  private static Decisions decision(Finding finding, String answer) {
    return new Decisions(Map.of(finding.id(), new Decisions.Decision(answer, Place.NONE)));
  }

  @Test
  void eachKindOfLinkIsReported() throws IOException {
    TestPictures.write(book, "images/right.png", TestPictures.png(1));
    TestPictures.write(book, "images/Other.png", TestPictures.png(2));
    TestPictures.write(book, "images/empty.png", new byte[0]);
    Findings findings = new Findings();
    String remote = "https://example.org/7/a%20view.jpg?w=3";
    Element body =
        text("images/right.png", "images/other.png", "gone.png", "images/empty.png", remote);
    assertThat(report(body, findings)).containsOnlyKeys("images/right.png", "images/other.png");
    assertThat(findings.of(Code.PICTURE_REPAIRED).get(0).changes())
        .containsExactly(
            Change.replaced(
                "images/other.png", "images/Other.png", new Place("manuscript/one.md", 2)));
    assertThat(findings.of(Code.PICTURE_UNUSABLE).get(0).what()).contains("is empty (0 bytes)");
    assertThat(findings.of(Code.PICTURE_MISSING)).hasSize(2);
    assertThat(findings.of(Code.PICTURE_MISSING).get(1).what()).contains(remote);
    assertThat(findings.of(Code.PICTURE_MISSING).get(1).hint()).contains("images/a view.jpg");
  }

  @Test
  void aRejectedRepairIsNotUsed() throws IOException {
    TestPictures.write(book, "images/Other.png", TestPictures.png(2));
    Findings first = new Findings();
    report(text("images/other.png"), first);
    Decisions no = decision(first.of(Code.PICTURE_REPAIRED).get(0), "reject");
    assertThat(report(text("images/other.png"), new Findings(no))).isEmpty();
  }

  @Test
  void theAuthorChoosesAmongCandidates() throws IOException {
    TestPictures.write(book, "images/a/map.png", TestPictures.png(1));
    TestPictures.write(book, "images/b/map.png", TestPictures.png(2));
    Findings first = new Findings();
    assertThat(report(text("map.png"), first)).isEmpty();
    Finding question = first.of(Code.PICTURE_AMBIGUOUS).get(0);
    assertThat(question.choices()).containsExactly("images/a/map.png", "images/b/map.png");
    Findings second = new Findings(decision(question, "images/b/map.png"));
    assertThat(report(text("map.png"), second).get("map.png").file())
        .contains(book.resolve("images/b/map.png"));
  }

  @Test
  void oneLinkInTwoFoldersIsTwoPictures() throws IOException {
    TestPictures.write(book, "manuscript/a/map.png", TestPictures.png(1));
    TestPictures.write(book, "manuscript/b/map.png", TestPictures.png(2));
    Element body =
        Jsoup.parse(
                "<p data-src='manuscript/a/1.md:1'><img src='map.png'></p>"
                    + "<p data-src='manuscript/b/2.md:1'><img src='map.png'></p>")
            .body();
    assertThat(report(body, new Findings())).containsOnlyKeys("map.png", "manuscript/b/map.png");
    assertThat(body.select("img").eachAttr("src"))
        .containsExactly("map.png", "manuscript/b/map.png");
  }

  private static byte[] pages() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < 2; i++) {
        writer.writeToSequence(new IIOImage(TestPictures.image(8, 6, i), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  @Test
  void ofSeveralFramesOrPagesTheFirstIsShown() throws IOException {
    for (String name : new String[] {"animated.gif", "animated.webp", "offset.gif"}) {
      TestPictures.write(
          book, "images/" + name, Files.readAllBytes(Path.of("src/test/resources/pictures", name)));
    }
    TestPictures.write(book, "images/page.tif", TestPictures.bytes("tiff", 8, 6, 1));
    TestPictures.write(book, "images/pages.tif", pages());
    byte[] control = ByteBuffer.allocate(8).putInt(2).array();
    TestPictures.write(
        book, "images/a.png", TestPictures.withChunk(TestPictures.png(1), "acTL", control));
    TestPictures.write(book, "images/b.png", TestPictures.png(2));
    Findings findings = new Findings();
    report(
        text(
            "images/animated.gif",
            "images/animated.webp",
            "images/offset.gif",
            "images/a.png",
            "images/b.png",
            "images/pages.tif",
            "images/page.tif"),
        findings);
    assertThat(findings.of(Code.PICTURE_FRAMES))
        .extracting(Finding::what)
        .containsExactlyInAnyOrder(
            "The picture images/animated.gif moves; a book shows the first one.",
            "The picture images/animated.webp moves; a book shows the first one.",
            "The picture images/a.png moves; a book shows the first one.",
            "The picture images/pages.tif has several pages; a book shows the first one.");
  }
}
