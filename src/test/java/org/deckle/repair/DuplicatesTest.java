package org.deckle.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.report.Code;
import org.deckle.report.Decisions;
import org.deckle.report.Findings;
import org.deckle.report.WordInvariant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  private static final String[][] ALPHABETS = {
    "a b c d e f g h i j k l m n o p r s t u v w".split(" "),
    "а б в г д е ж з и к л м н о п р с т у ф х ш".split(" "),
    "क ख ग घ च छ ज झ ट ठ ड ढ त थ द ध न प फ ब भ म".split(" ")
  };

  private Findings findings = new Findings();

  private static Manuscript manuscript(List<String> blocks) {
    Document document = Jsoup.parse(String.join("", blocks));
    int line = 0;
    for (Element block : document.body().children()) {
      new Place("manuscript/a.md", ++line).mark(block);
    }
    return new Manuscript(document, BookConfig.EMPTY, Pictures.none());
  }

  private Element repaired(List<String> blocks) {
    Manuscript manuscript = manuscript(blocks);
    WordInvariant words = WordInvariant.before(manuscript.body());
    new Duplicates().apply(manuscript, findings);
    assertThat(words.lost(manuscript.body(), findings)).isEmpty();
    Findings again = new Findings();
    new Duplicates().apply(manuscript, again);
    assertThat(again.of(Code.DUPLICATE)).as("a second run finds nothing").isEmpty();
    return manuscript.body();
  }

  private static String word(Random random) {
    String[] letters = ALPHABETS[random.nextInt(ALPHABETS.length)];
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3 + random.nextInt(6); i++) {
      word.append(letters[random.nextInt(letters.length)]);
    }
    return word.toString();
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word(random));
    }
    return text.toString();
  }

  private static List<String> section(Random random, int paragraphs) {
    List<String> blocks = new ArrayList<>();
    blocks.add("<h2>" + words(random, 3) + "</h2>");
    for (int i = 0; i < paragraphs; i++) {
      blocks.add("<p>" + words(random, 25 + random.nextInt(60)) + "</p>");
    }
    return blocks;
  }

  private static List<String> joined(List<List<String>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  @Property(tries = 60)
  void aPastedSectionGoesAndNothingElse(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 9) int size) {
    Random random = new Random(seed);
    List<String> a = section(random, size);
    List<String> b = section(random, 4);
    findings = new Findings();
    Element body = repaired(joined(List.of(a, b, a)));
    assertThat(body.children().eachText())
        .isEqualTo(manuscript(joined(List.of(a, b))).body().children().eachText());
  }

  @Property(tries = 40)
  void anEditedCopyGoesAndItsWordsAreAskedAbout(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int percent) {
    Random random = new Random(seed);
    List<String> a = section(random, 6);
    List<String> edited = new ArrayList<>();
    for (String block : a) {
      StringBuilder text = new StringBuilder();
      for (String word : Jsoup.parse(block).text().split(" ")) {
        text.append(random.nextInt(100) < percent ? word(random) : word).append(' ');
      }
      edited.add("<p>" + text + "</p>");
    }
    findings = new Findings();
    Element body = repaired(joined(List.of(a, section(random, 3), edited)));
    assertThat(body.children()).hasSizeBetween(11, 12);
    int differing = 0;
    for (int i = 1; i < a.size(); i++) {
      String before = Jsoup.parse(a.get(i)).text();
      differing += before.equals(Jsoup.parse(edited.get(i)).text()) ? 0 : 1;
    }
    assertThat(findings.of(Code.DUPLICATE)).hasSize(1);
    assertThat(findings.of(Code.VARIANT)).hasSizeBetween(differing, differing + 1);
  }

  @Property(tries = 40)
  void whatOnlyOneCopyHasMovesToItsPlace(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> a = section(random, 6);
    List<String> copy = new ArrayList<>(a);
    String own = "<p>" + words(random, 30) + "</p>";
    copy.add(3, own);
    findings = new Findings();
    Element body = repaired(joined(List.of(a, section(random, 3), copy)));
    List<String> expected = new ArrayList<>(a);
    expected.add(3, own);
    assertThat(body.children().eachText().subList(0, 8))
        .isEqualTo(manuscript(expected).body().children().eachText());
  }

  @Property(tries = 40)
  void repetitionOnPurposeStays(@ForAll long seed) {
    Random random = new Random(seed);
    String refrain = "<div class=verse><p>" + words(random, 40) + "</p></div>";
    String notice = "<p>" + words(random, 70) + "</p>";
    String listing = "<pre><code>" + words(random, 50) + "</code></pre>";
    String heading = "<h3>Exercises</h3>";
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      blocks.addAll(section(random, 3));
      Collections.addAll(
          blocks, refrain, heading, "<ol><li>" + words(random, 9) + "</li></ol>", listing, notice);
    }
    findings = new Findings();
    assertThat(repaired(blocks).children()).hasSize(blocks.size());
  }

  @Test
  void theIllustratedCopyStaysWhereverItStands() {
    Random random = new Random(1);
    List<String> plain = section(random, 5);
    List<String> illustrated = new ArrayList<>(plain);
    illustrated.add(2, "<figure><img src=a.png></figure>");
    for (List<String> order :
        List.of(joined(List.of(plain, illustrated)), joined(List.of(illustrated, plain)))) {
      findings = new Findings();
      Element body = repaired(order);
      assertThat(body.children()).hasSize(7);
      assertThat(body.select("figure")).hasSize(1);
      assertThat(body.child(2).normalName()).isEqualTo("figure");
    }
  }

  @Test
  void threeCopiesBecomeOne() {
    List<String> a = section(new Random(2), 5);
    assertThat(repaired(joined(List.of(a, a, a))).children()).hasSize(6);
  }

  @Test
  void aRejectedRepairIsNotMade() {
    List<String> a = section(new Random(3), 5);
    repaired(joined(List.of(a, a)));
    String id = findings.of(Code.DUPLICATE).get(0).id();
    Findings decided =
        new Findings(new Decisions(Map.of(id, new Decisions.Decision("reject", Place.NONE))));
    Manuscript manuscript = manuscript(joined(List.of(a, a)));
    new Duplicates().apply(manuscript, decided);
    assertThat(manuscript.blocks()).hasSize(12);
  }

  @Test
  void theAuthorChoosesBetweenWordings() {
    List<String> a = section(new Random(4), 4);
    List<String> b = new ArrayList<>(a);
    b.set(2, b.get(2).replace("<p>", "<p>not "));
    repaired(joined(List.of(a, b)));
    String id = findings.of(Code.VARIANT).get(0).id();
    Findings decided =
        new Findings(new Decisions(Map.of(id, new Decisions.Decision("keep-second", Place.NONE))));
    Manuscript manuscript = manuscript(joined(List.of(a, b)));
    WordInvariant words = WordInvariant.before(manuscript.body());
    new Duplicates().apply(manuscript, decided);
    assertThat(manuscript.blocks().get(2).text()).startsWith("not ");
    assertThat(words.lost(manuscript.body(), decided)).isEmpty();
  }

  @Test
  void linksToARemovedHeadingLeadToTheOneThatStays() {
    Random random = new Random(5);
    List<String> a = section(random, 4);
    List<String> b = new ArrayList<>(a);
    a = new ArrayList<>(a);
    a.set(0, a.get(0).replace("<h2>", "<h2 id=one>"));
    b.set(0, b.get(0).replace("<h2>", "<h2 id=two>"));
    Element body = repaired(joined(List.of(a, b, List.of("<p><a href='#two'>see</a></p>"))));
    assertThat(body.selectFirst("a").attr("href")).isEqualTo("#one");
  }

  /** The same steps for another system: numbers and names differ throughout. */
  @Property(tries = 40)
  void aFormFilledInTwiceStays(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> form = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      form.add(words(random, 20));
    }
    List<String> blocks = new ArrayList<>(section(random, 3));
    for (int year = 1900; year < 1903; year++) {
      blocks.add("<h3>" + year + "</h3>");
      for (String line : form) {
        blocks.add("<p>" + line + " " + (year * 7 + line.length()) + ".</p>");
      }
    }
    findings = new Findings();
    assertThat(repaired(blocks).children()).hasSize(blocks.size());
  }

  @Property(tries = 40)
  void versesThatComeAgainStay(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> verses = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      verses.add(
          "<p>"
              + words(random, 5)
              + "<br>"
              + words(random, 6)
              + "<br>"
              + words(random, 5)
              + "</p>");
    }
    List<String> blocks = joined(List.of(section(random, 3), verses, section(random, 3), verses));
    findings = new Findings();
    assertThat(repaired(blocks).children()).hasSize(blocks.size());
  }

  /** Scripts without spaces: each sign is a word of its own. */
  @Property(tries = 40)
  void aPastedSectionInHanGoes(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> a = new ArrayList<>();
    List<String> between = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      a.add("<p>" + signs(random, 60) + "。</p>");
      between.add("<p>" + signs(random, 60) + "。</p>");
    }
    findings = new Findings();
    Element body = repaired(joined(List.of(a, between, a)));
    assertThat(body.children().eachText())
        .isEqualTo(manuscript(joined(List.of(a, between))).body().children().eachText());
  }

  private static String signs(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) (0x4E00 + random.nextInt(2000)));
    }
    return text.toString();
  }

  /** Paragraphs that the copy joins are the same words still. */
  @Test
  void aCopyWithOtherParagraphsGoes() {
    List<String> a = section(new Random(6), 5);
    List<String> copy = new ArrayList<>(a.subList(0, 3));
    copy.add((a.get(3) + a.get(4)).replace("</p><p>", " "));
    copy.add(a.get(5));
    assertThat(repaired(joined(List.of(a, section(new Random(7), 3), copy))).children())
        .hasSize(10);
  }

  @Test
  void pathologicalTextsEnd() {
    List<String> lines = Collections.nCopies(100_000, "<p>The same short line.</p>");
    assertThat(repaired(lines).children()).hasSize(100_000);
    findings = new Findings();
    assertThat(repaired(Collections.nCopies(10_000, "<h2>Same</h2>")).children()).hasSize(10_000);
  }
}
