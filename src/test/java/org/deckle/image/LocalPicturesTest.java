package org.deckle.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Picture;
import org.deckle.book.Picture.State;
import org.deckle.book.Place;
import org.deckle.finding.Findings;
import org.deckle.image.lock.ImageLock;
import org.deckle.image.lock.Pin;
import org.deckle.text.Digests;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPicturesTest {

  private static final Place CHAPTER = new Place("manuscript/one.md", 3);

  @TempDir Path book;
  private int seed;

  @BeforeEach
  void realFolder() throws IOException {
    book = book.toRealPath();
  }

  private void put(String path) {
    TestPictures.write(book, path, TestPictures.png(++seed));
  }

  private Picture resolve(String ref, String... otherLinks) throws IOException {
    return pictures(otherLinks).resolve(ref, CHAPTER);
  }

  private LocalPictures pictures(String... otherLinks) throws IOException {
    StringBuilder html = new StringBuilder();
    html.append("<p>We waited at the gates.</p><p><img src='elsewhere.png'></p>");
    for (String link : otherLinks) {
      html.append("<p data-src='manuscript/one.md:1'><img src='").append(link).append("'></p>");
    }
    return LocalPictures.of(
        book,
        book.resolve("cache"),
        PictureLimits.DEFAULT,
        Jsoup.parse(html.toString()).body(),
        new Findings());
  }

  private void assertLeadsTo(String ref, String path, State state) throws IOException {
    Picture picture = resolve(ref);
    assertThat(picture.file()).as(picture.note()).contains(book.resolve(path));
    assertThat(picture.state()).isEqualTo(state);
    assertThat(picture.note().isEmpty()).isEqualTo(state == State.FOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "beside.png, manuscript/beside.png",
    "images/deep/sea.png, images/deep/sea.png",
    "deep/sea.png, images/deep/sea.png",
    "../images/deep/sea.png, images/deep/sea.png",
    "images/a%20b.png, images/a b.png",
    "images/caf%C3%A9.png, images/café.png",
  })
  void rightLinksAreFound(String ref, String path) throws IOException {
    put("manuscript/beside.png");
    put("images/deep/sea.png");
    put("images/a b.png");
    put("images/café.png");
    assertLeadsTo(ref, path, State.FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "images\\Sea view (1).png",
        "IMAGES/SEA VIEW (1).PNG",
        "images/Sea%2520view%2520%25281%2529.png",
        "images/Sea view (1).png?raw=true#fit",
        "images/Sea+view+(1).png",
        "images/sea-view-1.png",
        "images/Sea view (1).jpeg",
        "images/Sea view (1)",
        "images/Sea veiw (1).png",
        "images/Seaview (1).png",
        "/images/Sea view (1).png",
        "old/place/Sea view (1).png",
        "C:\\Users\\Bob\\My Book\\Sea view (1).png",
        "file:///C:/Users/Bob/My%20Book/images/Sea%20view%20(1).png",
        "/home/bob/book/images/Sea view (1).png",
        "images/Sea view (1).png \"a title\"",
        "images/Sea view (1).png =300x200",
        "<images/Sea view (1).png>",
      })
  void brokenLinksAreMended(String ref) throws IOException {
    put("images/Sea view (1).png");
    put("images/Other (2).png");
    assertLeadsTo(ref, "images/Sea view (1).png", State.REPAIRED);
  }

  @Test
  void wordsMayBePartedInAnotherWay() throws IOException {
    put("images/Sea--view--of--the--port--12.png");
    put("images/fig1-3.png");
    assertLeadsTo(
        "SeaViewOfThePort12.png", "images/Sea--view--of--the--port--12.png", State.REPAIRED);
    assertThat(resolve("SeaViewOfThePort1-2.png").state()).isEqualTo(State.AMBIGUOUS);
    assertThat(resolve("images/fig13.png").candidates()).containsExactly("images/fig1-3.png");
  }

  @ParameterizedTest
  @CsvSource({
    "sea.png, sea.jpg.png",
    "sea.jpg.png, sea.jpg",
    "sea.png.webp, sea.png",
    "sea.webp, sea.png.webp"
  })
  void aSecondExtensionIsNoPartOfTheName(String ref, String file) throws IOException {
    put("images/" + file);
    put("images/other.1.png");
    assertLeadsTo("images/" + ref, "images/" + file, State.REPAIRED);
    assertThat(resolve("images/other.2.png").isThere()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "sea (1).png, sea.png",
    "sea.png, sea(2).png",
    "sea.png, sea - Copy.png",
    "sea Kopie 2.png, sea.png"
  })
  void aSecondCopyMayBeMeant(String ref, String file) throws IOException {
    put("images/" + file);
    assertThat(resolve("images/" + ref).candidates()).containsExactly("images/" + file);
  }

  @Test
  void whereFoldersHoldOtherPicturesOfOneNameTheFolderCounts() throws IOException {
    put("images/sea.png");
    put("images/port/lamp.png");
    assertLeadsTo("images/port/sea.png", "images/sea.png", State.REPAIRED);
    put("images/lamp.png");
    assertThat(resolve("images/port/sea.png").state()).isEqualTo(State.AMBIGUOUS);
    assertLeadsTo("images/elsewhere/sea.png", "images/sea.png", State.REPAIRED);
  }

  @Test
  void numbersInBracketsAreNoCopies() throws IOException {
    for (int i = 1; i < 6; i++) {
      put("images/sea (" + i + ").png");
    }
    assertThat(resolve("images/sea.png").candidates()).isEmpty();
    assertThat(resolve("images/sea (9).png").state()).isEqualTo(State.MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"images/a/hafen-blick.png", "images/a/Häfen Blick-300x200.png"})
  void theFolderOfTheLinkDecidesBetweenFilesOfOneName(String ref) throws IOException {
    put("images/a/Häfen Blick.png");
    put("images/a/deep/er/Häfen Blick.png");
    put("images/b/Häfen Blick.png");
    assertLeadsTo(ref, "images/a/Häfen Blick.png", State.REPAIRED);
    assertThat(resolve("images/c/hafen-blick.png").state()).isEqualTo(State.AMBIGUOUS);
  }

  @Test
  void decomposedAndWindowsLettersAreTheSameLetters() throws IOException {
    put("images/größe.png");
    String decomposed = Normalizer.normalize("images/größe.png", Normalizer.Form.NFD);
    assertLeadsTo(decomposed, "images/größe.png", State.REPAIRED);
    assertLeadsTo("images/gr%F6%DFe.png", "images/größe.png", State.FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fig0103.png", "fig01022.png", "plate-b.png", "part-ii.png", "cart.png"})
  void anotherPictureIsNotATypingError(String ref) throws IOException {
    for (String path : new String[] {"fig0102", "plate-a", "part-i", "cat"}) {
      put("images/" + path + ".png");
    }
    assertThat(resolve(ref).state()).isEqualTo(State.MISSING);
  }

  /** What is there, what is linked; the first is never to be shown for the second. */
  @ParameterizedTest
  @CsvSource({
    "images/map-north.png, images/map-south.png",
    "images/harbour-june.png, images/harbour-july.png",
    "images/portrait-man.png, images/portrait-woman.png",
    "images/portrait-female.png, images/portrait-male.png",
    "images/at-the-gate.png, images/at-the-gates.png",
    "images/a-left.png, images/a-lift.png",
    "images/portrait-woman.png, images/portrait-women.png",
    "images/image-21.png, images/image-12.png",
    "images/map-2018.png, images/map-2019.png",
    "images/view-of-the-mountain.png, images/view-of-the-fountain.png",
    "images/a-boat.png, images/a-bat.png",
    "images/the-chart.png, images/the-cart.png",
    "images/morning.png, images/mourning.png",
    "images/der-vogel.png, images/der-voegel.png",
    "images/a-stranger.png, images/a-stronger.png",
    "images/Figure 3.2.png, images/Figure 32.png",
    "images/figure 1.png, images/figure 01.png",
    "images/北部の地図です.png, images/南部の地図です.png",
    "images/chapter1/fig.png, images/chapter2/fig.png",
    "images/claimed.png, images/claimed.jpg",
    "images/one/claimed.png, images/two/claimed.png",
    "images/view-150x150.png, images/view-scaled-bridge.png",
    "images/sea claimed.png, images/sea_claimed.png",
  })
  void whatMayBeAnotherPictureIsAQuestion(String there, String ref) throws IOException {
    put(there);
    String[] others = there.contains("claimed") ? new String[] {there} : new String[0];
    assertThat(resolve(ref, others).isThere()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "images/photo.png, images/photo-300x200.png",
    "images/photo.png, images/photo-scaled.png",
    "images/photo.png, images/photo@2x.png",
    "images/photo.png, images/thumb/a/ab/photo.png/220px-photo.png",
    "images/photo-1024x768.png, images/photo.png",
    "images/photo-1024x768.png, images/photo-300x225.png",
    "images/view of the lighthouse.png, images/view_of_the_lighhouse.png",
    "images/βορράς.png, images/Βορράς-300x200.jpg",
    "images/σταθμός 3.png, images/σταθμόσ_3.png",
    "images/rynok-zamok.png, images/rynok-zmaok.png",
    "images/schöne größe.png, images/Schoene_Groesse.png",
    "images/gruesse aus koeln.png, images/Grüße aus Köln.png",
    "images/kobenhavn.png, images/København.png",
    "images/zamek łódź.png, images/zamek-lodz.jpg",
    "images/фото.png, images/%F4%EE%F2%EE.png",
    "images/фото моря.png, images/%C6%CF%D4%CF%20%CD%CF%D2%D1.jpg?x=1",
    "images/北の港.png, images/%96k%82%CC%8D%60.png",
    "images/λιμάνι.png, images/%EB%E9%EC%DC%ED%E9.png",
  })
  void anotherSizeOfAPictureIsTheSamePicture(String there, String ref) throws IOException {
    put(there);
    assertLeadsTo(ref, there, State.REPAIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "view of the harbour, view_of_the_harbor",
    "the mountain path, the-muontain-path",
    "castle garden, castle-gaarden",
    "painting of a photographer, painting-of-a-photogropher",
  })
  void aWordOfTheBookIsMistypedMoreReadily(String name, String ref) throws IOException {
    put("images/" + name + ".png");
    Element body = new Element("body");
    body.appendElement("p").text("Words about " + name + " stand here.");
    body.appendElement("img").attr("src", "images/" + ref + ".png");
    Picture picture =
        LocalPictures.of(book, book.resolve("cache"), PictureLimits.DEFAULT, body, new Findings())
            .resolve("images/" + ref + ".png", CHAPTER);
    assertThat(picture.state()).as(picture.note()).isEqualTo(State.REPAIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"images/18ffig0102.png", "images/18fg0102.png", "images/18fi0102.png"})
  void whatASeriesHasInCommonMayBeMistyped(String ref) throws IOException {
    for (int i = 1; i < 6; i++) {
      put("images/18fig010" + i + ".png");
    }
    put("images/the-gates-1908.png");
    assertLeadsTo(ref, "images/18fig0102.png", State.REPAIRED);
  }

  @Test
  void rivalsMakeAQuestion() throws IOException {
    put("images/a/map.png");
    put("images/b/map.png");
    put("images/harbour-east.png");
    put("images/harbour-eest.png");
    assertThat(resolve("map.png").candidates())
        .containsExactly("images/a/map.png", "images/b/map.png");
    assertThat(resolve("harbour-eaast.png").state()).isEqualTo(State.AMBIGUOUS);
    assertLeadsTo("old/b/map.png", "images/b/map.png", State.REPAIRED);
  }

  @Test
  void oneOfSeveralDigitsMistypedIsAQuestion() throws IOException {
    put("images/fig0101.png");
    put("images/fig0102.png");
    assertThat(resolve("images/fig010x.png").candidates())
        .containsExactly("images/fig0101.png", "images/fig0102.png");
  }

  @Test
  void copiesOfOnePictureAreNoRivals() throws IOException {
    TestPictures.write(book, "images/a/map.png", TestPictures.png(1));
    TestPictures.write(book, "images/b/map.png", TestPictures.png(1));
    assertLeadsTo("map.png", "images/a/map.png", State.REPAIRED);
  }

  @Test
  void aPictureOfAnotherLinkIsNotTaken() throws IOException {
    put("images/chapterhouse.png");
    assertLeadsTo("images/chapterhorse.png", "images/chapterhouse.png", State.REPAIRED);
    assertThat(resolve("images/chapterhorse.png", "images/chapterhouse.png").state())
        .isEqualTo(State.AMBIGUOUS);
  }

  /** What is there, the broken link that means it, and one that comes no nearer. */
  @ParameterizedTest
  @CsvSource({
    "images/a_1.png, IMAGES/A_1.PNG, images/a-1.png",
    "images/harbour_1.png, images/harbour_1.jpg, images/harbour1.png",
    "images/harbour view.png, images/harbour_view.png, images/harbourview.png",
    "images/sea-view.png, images/sea_view.png, images/sea view.png",
    "images/IMG_1203.png, C:\\\\images\\\\IMG_1203.png, old/IMG_1203.png",
    "images/plan.png, images/plan.jpg, images/old/plan.png",
    "images/größe.png, images/Größe.jpg, images/groesse.png",
  })
  void aFileIsOfTheBrokenLinkThatComesNearer(String there, String near, String far)
      throws IOException {
    put(there);
    assertThat(resolve(far).state()).as("alone").isEqualTo(State.REPAIRED);
    assertThat(resolve(far, near, far).state()).isEqualTo(State.AMBIGUOUS);
    assertThat(resolve(near, near).state()).isEqualTo(State.REPAIRED);
  }

  @Test
  void aFileIsOfNoLinkWhereEachIsNearerInSomething() throws IOException {
    put("images/château.png");
    String name = "images/chateau.png";
    String folder = "images/deep/château.png";
    assertThat(resolve(name).state()).isEqualTo(State.REPAIRED);
    assertThat(resolve(name, name, folder).state()).isEqualTo(State.AMBIGUOUS);
    assertThat(resolve(folder, name, folder).state()).isEqualTo(State.AMBIGUOUS);
  }

  @Test
  void filesCountByTheirContent() throws IOException {
    byte[] png = TestPictures.png(7);
    TestPictures.write(book, "images/empty.png", new byte[0]);
    TestPictures.write(book, "images/cut.png", Arrays.copyOf(png, png.length - 20));
    TestPictures.write(book, "images/page.png", "<!DOCTYPE html><p>404".getBytes(UTF_8));
    TestPictures.write(book, "images/photo.heic", "\0\0\0\u0018ftypheic".getBytes(UTF_8));
    TestPictures.write(book, "images/wrong.jpg", png);
    assertThat(resolve("images/empty.png").note()).contains("images/empty.png is empty");
    assertThat(resolve("images/cut.png").note()).contains("cut off");
    assertThat(resolve("images/page.png").note()).contains("web page");
    assertThat(resolve("images/photo.heic").note()).contains("HEIC").contains("JPEG or PNG");
    assertThat(resolve("images/wrong.jpg").mediaType()).isEqualTo("image/png");
    assertLeadsTo("images/wrong.jpg", "images/wrong.jpg", State.REPAIRED);
  }

  @Test
  void theSearchGoesOnBehindABrokenFile() throws IOException {
    TestPictures.write(book, "images/sea.png", new byte[0]);
    put("images/seas.png");
    assertThat(resolve("images/sea.png").state()).isEqualTo(State.MISSING);
    put("images/big/sea.png");
    assertLeadsTo("images/sea.png", "images/big/sea.png", State.REPAIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/17223866/origin.jpg",
        "http://cdn.example.org/s:690x388,c:crop/77/origin.jpg?auto=webp&s=1",
        "//example.org/a/origin.jpg",
        "https://example.org/a/thumb/6/67/origin.jpg/640px-origin.jpg",
        "https://i0.wp.com/example.org/a/origin.jpg?w=300",
        "https://web.archive.org/web/2014id_/http://example.org/a/origin.jpg",
        "https://example.org/get?file=%2Fa%2Forigin.jpg&w=3",
        "https://example.org/a/origin.jpg!Large.jpg",
        " HTTPS://example.org/a/origin.jpg ",
        "http:\\\\example.org\\a\\origin.jpg",
      })
  void aRemotePictureIsFoundInTheImagesFolder(String url) throws IOException {
    assertThat(resolve(url).state()).isEqualTo(State.REMOTE);
    TestPictures.write(book, "images/origin.jpg", TestPictures.bytes("jpg", 9, 5, 1));
    assertLeadsTo(url, "images/origin.jpg", State.REPAIRED);
  }

  @Test
  void remotePicturesOfOneNameAreToldApartByTheirFolder() throws IOException {
    String one = "https://example.org/1/origin.jpg";
    String two = "https://example.org/2/origin.jpg";
    put("images/origin.jpg");
    assertThat(resolve(one, one, two).state()).isEqualTo(State.AMBIGUOUS);
    assertThat(resolve(one, one, one + "?w=2").state()).isEqualTo(State.REPAIRED);
    put("images/1/origin.jpg");
    assertThat(resolve(one, one, two).file()).contains(book.resolve("images/1/origin.jpg"));
    assertThat(resolve(two, one, two).state()).isEqualTo(State.AMBIGUOUS);
  }

  @Test
  void oneFileIsNotThePictureOfTwoHosts() throws IOException {
    String one = "https://a.example/2019/03/image1.png";
    String two = "https://b.example/2019/03/image1.png";
    put("images/03/image1.png");
    assertThat(resolve(one, one, two).state()).isEqualTo(State.AMBIGUOUS);
    put("images/b.example/2019/03/image1.png");
    assertThat(resolve(two, one, two).file())
        .contains(book.resolve("images/b.example/2019/03/image1.png"));
    assertThat(resolve(one, one, two).state()).isEqualTo(State.AMBIGUOUS);
  }

  @Test
  void thePlaceToSaveAPictureIsItsOwn() throws IOException {
    String one = "https://a.example/2019/03/image1.png";
    String two = "http://b.example:8080/2019/03/image1.png";
    assertThat(pictures(one).placeFor(one)).isEqualTo("images/image1.png");
    LocalPictures pictures = pictures(one, two, one.replace("03", "04"));
    for (String link : new String[] {one, two, one.replace("03", "04")}) {
      put(pictures.placeFor(link));
    }
    for (String link : new String[] {one, two, one.replace("03", "04")}) {
      assertThat(resolve(link, one, two, one.replace("03", "04")).file())
          .contains(book.resolve(pictures.placeFor(link)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cid:boat.png@01D5A1B2.C3D4E5F0",
        "attachment:boat.png",
        "Datei:boat.png",
        "url(images/boat.png)",
        "“images/boat.png”",
        "images/boat.png|300",
        "images/boat.png{width=50%}",
        "images/boat.png:large",
        "images/boat.png-large",
        "images/boat.png.tmp",
        "{% link assets/boat.png %}",
        "![[boat.png",
        "images/boat,png",
        "images/boat.p ng",
        "images/boat-e1583669961392.png",
        "images/boat-0eac81b0d1265858b508228721cd8f20.png",
        "images/boat.5e803955.png",
        "images/boat-800w.png",
        "images/tn_boat.png",
      })
  void whatProgramsPutAroundAPathIsTakenOff(String ref) throws IOException {
    put("images/boat.png");
    assertLeadsTo(ref, "images/boat.png", State.REPAIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "images/%u00e9t%u00e9.png, images/été.png",
    "images/\\u00e9t\\u00e9.png, images/été.png",
    "images/\\303\\251t\\303\\251.png, images/été.png",
    "images/=C3=A9t=C3=A9.png, images/été.png",
    "images/_x00e9_t_x00e9_.png, images/été.png",
    "images/été.png, images/#U00e9t#U00e9.png",
    "images/Größe.png, images/Gr├╢├ƒe.png",
    "images/Größe.png, images/GrÃ¶ÃŸe.png",
    "images/Größe.jpeg, images/Gro╠ê├ƒe.jpeg",
    "images/Gr├╢├ƒe.png, images/Größe.png",
    "images/été (3).png, images/‚t‚ (3).png",
    "images/haeuser-am-see-300x200.png, images/Häuser am See.png",
    "220px-Boat_on_shore.png, images/boat on shore.png",
  })
  void lettersThatProgramsWreckedAreRead(String ref, String path) throws IOException {
    put(path);
    assertLeadsTo(ref, path, State.REPAIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "images/boat_thumb.png, images/boat.png",
    "images/boat-min.png, images/boat.png",
    "images/boat-rotated.png, images/boat.png",
    "images/boat[1].png, images/boat.png",
    "images/Kopie von boat.png, images/boat.png",
    "images/Tom+Jerry.png, images/Tom & Jerry.png",
    "images/plan (north).png, images/plan & north.png",
  })
  void whatMayBeAnotherPictureIsAsked(String ref, String path) throws IOException {
    put(path);
    assertThat(resolve(ref).state()).isEqualTo(State.AMBIGUOUS);
    assertThat(resolve(ref).candidates()).containsExactly(path);
  }

  @ParameterizedTest
  @CsvSource({
    "images/bär.png, images/bõr.png",
    "images/boat.png (2), images/boat.png",
    "images/boat 2.png, images/boat.png",
  })
  void whatIsAnotherPictureIsNotTaken(String ref, String path) throws IOException {
    put(path);
    assertThat(resolve(ref).isThere()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a.example/boat.png", "blob:https://a.example/0a1b2c3d"})
  void whatIsNotFetchedIsSaidSo(String ref) throws IOException {
    assertThat(resolve(ref).note()).contains("only http and https are fetched");
    assertThat(resolve("file:///boat.png").note()).isEqualTo("there is no such file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/q%3Fmark.png",
        "https://a.example/con.png",
        "https://a.example/.hidden.png",
        "https://a.example/invoice%E2%80%AEgpj.png",
        "https://a.example/pictures/",
        "https://a.example/城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市城市.png",
      })
  void aPictureIsFoundWhereItIsToBeSaved(String url) throws IOException {
    String place = pictures(url).placeFor(url);
    assertThat(place.getBytes(UTF_8)).hasSizeLessThan(200);
    assertThat(place).doesNotContain("\u202E").doesNotContain("/.").doesNotContain("/con.");
    put(place);
    assertThat(resolve(url).file()).contains(book.resolve(place));
  }

  private void pin(String url, String file, byte[] bytes) throws IOException {
    TestPictures.write(book, file, bytes);
    new ImageLock(Map.of())
        .with(new Pin(url, file, "", "", Digests.sha256(bytes), 0, "", "", "", ""))
        .write(book);
  }

  @Test
  void whatWasFetchedFromOneAddressIsNotThePictureOfAnother() throws IOException {
    String before = "https://a.example/1/image1.png";
    String now = "https://a.example/2/image1.png";
    pin(before, "images/image1.png", TestPictures.png(1));
    assertThat(resolve(now, now, before).state()).isEqualTo(State.REMOTE);
    assertThat(resolve(now, now).state()).isEqualTo(State.AMBIGUOUS);
    assertThat(resolve(now, now).note()).contains("was fetched from " + before);
    assertThat(resolve(before + "?w=300").state()).isEqualTo(State.REPAIRED);
  }

  @Test
  void whereAFetchedFileIsGoneAnotherOneOfItsNameIsAsked() throws IOException {
    String url = "https://a.example/1/image1.png";
    pin(url, "images/image1.png", TestPictures.png(1));
    Files.delete(book.resolve("images/image1.png"));
    assertThat(resolve(url).state()).isEqualTo(State.REMOTE);
    assertThat(resolve(url).note()).isEqualTo("images/image1.png, which was fetched, is gone");
    Path moved = TestPictures.write(book, "images/old/image1.png", TestPictures.png(1));
    assertThat(resolve(url).file()).contains(moved);
    TestPictures.write(book, "images/old/image1.png", TestPictures.png(2));
    assertThat(resolve(url).state()).isEqualTo(State.AMBIGUOUS);
  }

  @Test
  void aRemotePictureIsNotTheLocalOneOfThatName() throws IOException {
    put("images/1.png");
    put("images/harbour/2.png");
    assertThat(resolve("https://example.org/a/1.png", "images/1.png").state())
        .isEqualTo(State.AMBIGUOUS);
    assertThat(resolve("https://example.org/a/1.png").state()).isEqualTo(State.REPAIRED);
    assertThat(resolve("https://example.org/harbour/2.png", "images/harbour/2.png").state())
        .isEqualTo(State.REPAIRED);
  }

  @Test
  void picturesInLinksAreTakenOut() throws IOException {
    byte[] png = TestPictures.png(4);
    String data = "data:image/jpeg;base64," + Base64.getMimeEncoder().encodeToString(png);
    Picture picture = resolve(data);
    assertThat(picture.state()).isEqualTo(State.FOUND);
    assertThat(picture.mediaType()).isEqualTo("image/png");
    assertThat(picture.file().orElseThrow()).hasBinaryContent(png);
    assertThat(resolve(data.substring(0, 60)).state()).isEqualTo(State.MISSING);
  }

  @Test
  void nothingOutsideTheBookIsRead(@TempDir Path outside) throws IOException {
    Path secret = TestPictures.write(outside, "secret.png", TestPictures.png(1));
    Files.createDirectories(book.resolve("images"));
    Files.createSymbolicLink(book.resolve("images/link.png"), secret);
    Files.createSymbolicLink(book.resolve("images/folder"), outside);
    for (String ref :
        new String[] {
          "images/link.png",
          "images/folder/secret.png",
          "link.png",
          "secret.png",
          secret.toString(),
          book.relativize(secret).toString()
        }) {
      assertThat(resolve(ref).state()).as(ref).isEqualTo(State.MISSING);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "%", "%%%zz", "\\", "/", "..", "a\0b.png", "?", "data:", "//", "http:"})
  void anyLinkGetsAnAnswer(String ref) throws IOException {
    put("images/a.png");
    assertThat(resolve(ref).isThere()).isFalse();
  }

  @Test
  void aPictureThatIsTooLargeToDecodeIsSaidSo() throws IOException {
    byte[] png = TestPictures.png(1);
    // 10,000 x 6,000 pixels, as the header says; what follows does not matter.
    ByteBuffer.wrap(png).putInt(16, 10_000).putInt(20, 6_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    TestPictures.write(book, "images/huge.png", png);
    Picture picture = resolve("images/huge.png");
    assertThat(picture.isThere()).isFalse();
    assertThat(picture.note())
        .contains("has 60 million pixels; at most 50 are taken: scale it down");
  }
}
