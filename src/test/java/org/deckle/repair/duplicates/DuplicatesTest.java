package org.deckle.repair.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deckle.repair.duplicates.Pasted.joined;
import static org.deckle.repair.duplicates.Pasted.manuscript;
import static org.deckle.repair.duplicates.Pasted.section;
import static org.deckle.repair.duplicates.Pasted.signs;
import static org.deckle.repair.duplicates.Pasted.word;
import static org.deckle.repair.duplicates.Pasted.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  private Findings findings = new Findings();

  private Element repaired(List<String> blocks) {
    return Pasted.repaired(blocks, findings);
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
  void aShortSectionTwiceInARowGoesEvenWhereItStandsOnceMore() {
    List<String> a = section(new Random(2), 2);
    List<String> other = section(new Random(3), 6);
    assertThat(repaired(joined(List.of(a, a, other, a))).children()).hasSize(10);
  }

  /** It stands three times and is no longer than a notice, but nobody sets one twice in a row. */
  @Property(tries = 20)
  void aFewLinesTwiceInARowGoEvenWhereTheyStandOnceMore(
      @ForAll long seed, @ForAll boolean plain, @ForAll boolean edited) {
    Random random = new Random(seed);
    String title = words(random, 3);
    String first = words(random, 26) + ".</p>";
    String copy = edited ? first.replaceFirst("^\\S+", word(random)) : first;
    String second = "<p>" + words(random, 26) + ".</p>";
    String heading = plain ? "<p>" + title + "</p>" : "<h3>" + title + "</h3>";
    List<String> a = List.of(heading, "<p>" + first, second);
    List<String> b = List.of(heading, "<p>" + copy, second);
    findings = new Findings();
    List<String> blocks = joined(List.of(a, b, section(random, 6), a));
    assertThat(repaired(blocks).children()).hasSize(10);
  }

  @Test
  void aPrayerSaidThriceInARowStays() {
    Random random = new Random(7);
    List<String> prayers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      prayers.add("<p>" + words(random, 18) + ".</p>");
    }
    List<String> blocks = joined(List.of(section(random, 3), prayers, prayers, prayers));
    assertThat(repaired(blocks).children()).hasSize(blocks.size());
  }

  @Test
  void aSentenceAfterAnotherOfWhichItIsTheEndStays() {
    Random random = new Random(2);
    String warning = words(random, 24) + ".</p>";
    List<String> blocks =
        List.of("<p>" + warning, "<p>" + words(random, 30) + ". " + warning, "<p>End.</p>");
    assertThat(repaired(blocks).children()).hasSize(3);
  }

  @Test
  void aLastWordThatIsTheLastOneBeforeTheCopiesAsWellPartsThemNowhere() {
    Random random = new Random(4);
    String title = words(random, 4);
    String start = "<p>" + words(random, 40) + ".</p><p>" + words(random, 30) + ".</p>";
    String end = "<p>" + words(random, 120) + " at last.</p>";
    String figure = "<figure><img src=a.png><figcaption>Figure 1. A lamp.</figcaption></figure>";
    List<String> blocks =
        List.of(
            "<p>" + words(random, 30) + " at last.</p>",
            "<p>" + title + "</p>" + start + end,
            "<h2>" + title + "</h2>" + start + figure + end,
            "<p>" + words(random, 30) + ".</p>");
    Element body = repaired(blocks);
    assertThat(body.children()).hasSize(7);
    assertThat(body.select("h2, figure")).hasSize(2);
  }

  @Test
  void aNoticeUnderItsHeadingStaysInEachChapter() {
    Random random = new Random(2);
    List<String> notice = section(random, 2);
    List<List<String>> chapters = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      chapters.add(section(random, 6));
      chapters.add(notice);
    }
    assertThat(repaired(joined(chapters)).children()).hasSize(30);
  }

  /** Two procedures share a sentence and some steps; the others are of their own. */
  @Property(tries = 30)
  void sectionsThatSharePartsOfTheirWordsStay(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> one = new ArrayList<>();
    List<String> two = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String shared = words(random, 26) + ". ";
      one.add("<p>" + shared + words(random, 9) + ".</p>");
      two.add("<p>" + shared + words(random, 9) + ".</p>");
    }
    one.add(2, "<p>" + words(random, 20) + ".</p>");
    two.add(2, "<p>" + words(random, 20) + ".</p>");
    List<String> blocks = joined(List.of(one, section(random, 5), two));
    findings = new Findings();
    assertThat(repaired(blocks).children()).hasSize(blocks.size());
  }

  @Test
  void aRejectedRepairIsNotMade() {
    List<String> a = section(new Random(3), 5);
    repaired(joined(List.of(a, a)));
    String id = findings.of(Code.DUPLICATE).get(0).id();
    assertThat(Pasted.decided(joined(List.of(a, a)), id, "reject").children()).hasSize(12);
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

  /** What ends every section stands before both copies, though not right before the first. */
  @Property(tries = 20)
  void partOfASectionPastedBehindAnotherGoes(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> end =
        List.of(
            "<div class=verse><p>" + words(random, 60) + "</p></div>",
            "<h3>Exercises</h3>",
            "<pre>make all</pre>");
    List<String> a = new ArrayList<>(section(random, 5));
    a.set(1, "<p>" + words(random, 12) + "</p>");
    List<String> clean = new ArrayList<>();
    for (List<String> section :
        List.of(section(random, 3), a, section(random, 3), section(random, 3))) {
      clean.addAll(section);
      clean.addAll(end);
    }
    List<String> blocks = new ArrayList<>(clean);
    blocks.addAll(a.subList(2, 6));
    blocks.addAll(section(random, 3));
    findings = new Findings();
    assertThat(repaired(blocks).children().eachText().subList(0, clean.size()))
        .isEqualTo(manuscript(clean).body().children().eachText());
  }

  /** The sections are numbered, and something stands within one copy: no paragraph is left. */
  @Property(tries = 20)
  void aCopyRightBesideTheOtherGoesWhole(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> a = new ArrayList<>(section(random, 5));
    a.set(0, "<h2>4.2.1 " + words(random, 3) + "</h2>");
    List<String> next = new ArrayList<>(section(random, 3));
    next.set(0, "<h2>4.2.2 " + words(random, 3) + "</h2>");
    List<String> original = new ArrayList<>(a);
    original.add(
        5, "<figure><img src=a.png><figcaption>" + words(random, 9) + "</figcaption></figure>");
    findings = new Findings();
    assertThat(repaired(joined(List.of(a, original, next))).children()).hasSize(7 + next.size());
  }

  /** What follows the copy begins like the copy, by chance: "The". */
  @Property(tries = 20)
  void anEditedCopyGoesWithItsHeading(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> a = new ArrayList<>(section(random, 5));
    a.set(0, "<h2>The " + words(random, 3) + "</h2>");
    List<String> next = new ArrayList<>(section(random, 3));
    next.set(0, "<h2>The " + words(random, 3) + "</h2>");
    List<String> copy = new ArrayList<>(a);
    copy.set(2, "<p>" + edited(a.get(2).replaceAll("</?p>", ""), 4, random) + "</p>");
    findings = new Findings();
    assertThat(repaired(joined(List.of(a, copy, next))).children().eachText())
        .isEqualTo(manuscript(joined(List.of(a, next))).body().children().eachText());
  }

  /** Another word for one in so many. */
  private static String edited(String text, int step, Random random) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    for (int i = random.nextInt(step); i < words.size(); i += step) {
      words.set(i, word(random));
    }
    return String.join(" ", words);
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

  /** An edit may like certain words: putting them in again and again says nothing else. */
  @Property(tries = 30)
  void aCopyWithFillersGoes(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> a = section(random, 8);
    List<String> fillers = List.of("indeed", "rather", "truly");
    List<String> b = new ArrayList<>(a.subList(0, 1));
    for (String block : a.subList(1, a.size())) {
      b.add(
          block
              .replaceFirst(" ", " " + fillers.get(random.nextInt(3)) + " ")
              .replaceFirst(
                  " (\\S+) (\\S+)</p>", " $1 " + fillers.get(random.nextInt(3)) + " $2</p>"));
    }
    findings = new Findings();
    assertThat(repaired(joined(List.of(a, section(random, 3), b))).children()).hasSize(13);
  }

  @Test
  void anEditedCopyWithPicturesGoes() {
    List<String> a = new ArrayList<>(section(new Random(12), 5));
    a.add(3, "<figure><img src=a.png></figure>");
    List<String> b = new ArrayList<>(a);
    b.set(2, b.get(2).replace("<p>", "<p>not "));
    assertThat(repaired(joined(List.of(a, b))).children()).hasSize(7);
  }

  /**
   * What to do for one thing, then the same for another: a word stands against a word throughout.
   */
  @Property(tries = 30)
  void parallelSectionsStay(@ForAll long seed, @ForAll boolean next) {
    Random random = new Random(seed);
    List<String> form = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      form.add(words(random, 25) + " %s " + words(random, 40));
    }
    for (List<String> pair :
        List.of(
            List.of("left", "right"),
            List.of("", "not"),
            List.of("1987", "2004"),
            List.of("слева", "справа"),
            List.of("Anna", "Berta"))) {
      List<String> one = filled(form, pair.get(0));
      List<String> two = filled(form, pair.get(1));
      List<String> other = section(random, 3);
      List<String> blocks = joined(next ? List.of(other, one, two) : List.of(one, other, two));
      findings = new Findings();
      assertThat(repaired(blocks).children()).as("%s", pair).hasSize(blocks.size());
    }
  }

  @Property(tries = 30)
  void parallelSectionsWithoutSpacesStay(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> form = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      form.add(signs(random, 25) + "%s" + signs(random, 40) + "。");
    }
    for (List<String> pair : List.of(List.of("左侧", "右侧"), List.of("", "不"), List.of("17", "18"))) {
      List<String> blocks =
          joined(List.of(filled(form, pair.get(0)), section(random, 3), filled(form, pair.get(1))));
      findings = new Findings();
      assertThat(repaired(blocks).children()).as("%s", pair).hasSize(blocks.size());
    }
  }

  /** The same steps under another heading, and some that only one of the two has. */
  @Property(tries = 20)
  void sectionsThatHaveStepsOfTheirOwnUnderAHeadingOfTheirOwnStay(
      @ForAll long seed, @ForAll boolean first) {
    Random random = new Random(seed);
    List<String> one = new ArrayList<>(List.of("<h2>" + words(random, 4) + "</h2>"));
    List<String> two = new ArrayList<>(List.of("<h2>" + words(random, 4) + "</h2>"));
    for (int i = 0; i < 3; i++) {
      String shared = "<p>" + words(random, 40) + ". ";
      one.add(shared + words(random, 12) + ".</p>");
      two.add(shared + "</p>");
    }
    List<String> other = section(random, 3);
    List<String> blocks = joined(first ? List.of(one, other, two) : List.of(two, other, one));
    findings = new Findings();
    assertThat(repaired(blocks).children()).hasSize(blocks.size());
  }

  /** The same said of other things, which pictures show: "Example of the mode Lighten". */
  @Property(tries = 20)
  void parallelSectionsWithOtherPicturesStay(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> effects = List.of(words(random, 40), words(random, 40), words(random, 40));
    List<String> blocks = new ArrayList<>();
    for (List<String> modes : List.of(List.of("a", "b", "c"), List.of("d", "e", "f"))) {
      blocks.add("<h2>" + words(random, 2) + "</h2>");
      for (int i = 0; i < 3; i++) {
        String name = words(random, 1);
        blocks.add("<p>" + name + "</p>");
        blocks.add("<p>An example of the layer mode that we call " + name + " here.</p>");
        blocks.add("<p><img src=" + modes.get(i) + ".png></p>");
        blocks.add("<p>" + edited(effects.get(i), 9, random) + ".</p>");
      }
      blocks.addAll(section(random, 3));
    }
    findings = new Findings();
    assertThat(repaired(blocks).children()).hasSize(blocks.size());
  }

  /** A listing ends the text before both copies, by chance. */
  @Property(tries = 20)
  void aListingBeforeACopyStays(@ForAll long seed, @ForAll boolean apart) {
    Random random = new Random(seed);
    String listing = "<pre><code>./configure --prefix=/usr\nmake\nmake install</code></pre>";
    List<String> a = section(random, 4);
    List<String> blocks = new ArrayList<>(section(random, 3));
    blocks.add(listing);
    blocks.addAll(a);
    blocks.addAll(section(random, 3));
    blocks.add(listing);
    if (apart) {
      blocks.add("<p>" + words(random, 20) + "</p>");
    }
    int size = blocks.size();
    blocks.addAll(a);
    findings = new Findings();
    assertThat(repaired(blocks).children()).hasSize(size);
  }

  /** What is near a section and its copy by chance is parted from them by text of its own. */
  @Property(tries = 20)
  void aNoticeSomewhereBesideACopyStays(@ForAll long seed, @ForAll boolean behind) {
    Random random = new Random(seed);
    String notice = "<p>" + words(random, 13) + "</p>";
    List<String> a = section(random, 6);
    List<String> blocks = new ArrayList<>(section(random, 3));
    for (int copy = 0; copy < 2; copy++) {
      List<String> own = section(random, 1).subList(1, 2);
      blocks.addAll(
          joined(behind ? List.of(a, own, List.of(notice)) : List.of(List.of(notice), own, a)));
      blocks.addAll(section(random, 4));
    }
    findings = new Findings();
    Element body = repaired(blocks);
    assertThat(body.children()).hasSize(blocks.size() - a.size());
    assertThat(body.text().split(Jsoup.parse(notice).text(), -1)).hasSize(3);
  }

  /** It ends a chapter; the copy was put behind another chapter that it ends. */
  @Property(tries = 20)
  void aNoticeRightBeforeASectionAndItsCopyStays(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> notice = List.of("<p>" + words(random, 40) + ".</p>");
    List<String> a = section(random, 5);
    List<String> blocks = new ArrayList<>();
    for (List<String> next : List.of(section(random, 3), a, a)) {
      blocks.addAll(section(random, 3));
      blocks.addAll(notice);
      blocks.addAll(next);
    }
    findings = new Findings();
    assertThat(repaired(blocks).children()).hasSize(blocks.size() - a.size());
  }

  /** A letter says less than an ideograph: what is a line of Thai is no section. */
  @Property(tries = 20)
  void whatIsShortInAnAlphabetWithoutSpacesStays(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> notice =
        List.of(
            "<h3>" + letters(random, 20) + "</h3>",
            "<p>" + letters(random, 60) + "</p>",
            "<p>" + letters(random, 40) + "</p>");
    List<String> section = new ArrayList<>();
    section.add("<h2>" + letters(random, 20) + "</h2>");
    for (int i = 0; i < 4; i++) {
      section.add("<p>" + letters(random, 300) + "</p>");
    }
    findings = new Findings();
    Element body =
        repaired(
            joined(
                List.of(section, section(random, 2), notice, section(random, 4), notice, section)));
    assertThat(body.children()).hasSize(section.size() + 2 * notice.size() + 8);
  }

  /** Three syllables are a word of Korean: 150 of them are a notice, as 50 words are. */
  @Test
  void whatIsShortInHangulStays() {
    Random random = new Random(3);
    List<String> notice =
        List.of("<h3>" + hangul(random, 6) + "</h3>", "<p>" + hangul(random, 130) + "</p>");
    List<String> blocks = joined(List.of(notice, section(random, 4), notice));
    assertThat(repaired(blocks).children()).hasSize(blocks.size());
  }

  /** Words of fifteen letters say as much as two or three of English. */
  @Test
  void whatIsLongInLongWordsGoes() {
    Random random = new Random(3);
    List<String> section = new ArrayList<>(List.of("<h3>" + longWords(random, 2) + "</h3>"));
    for (int i = 0; i < 2; i++) {
      section.add("<p>" + longWords(random, 15) + ".</p>");
    }
    List<String> other = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      other.add("<p>" + longWords(random, 50) + ".</p>");
    }
    assertThat(repaired(joined(List.of(section, other, section))).children()).hasSize(8);
  }

  private static String hangul(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) (0xAC00 + random.nextInt(2000))).append(i % 3 == 2 ? " " : "");
    }
    return text.toString().strip();
  }

  private static String longWords(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ");
      for (int j = 0; j < 15; j++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }

  private static String letters(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) (0x0E01 + random.nextInt(46)));
    }
    return text.toString();
  }

  private static List<String> filled(List<String> form, String word) {
    List<String> blocks = new ArrayList<>();
    form.forEach(text -> blocks.add("<p>" + String.format(text, word) + "</p>"));
    return blocks;
  }
}
