package org.deckle.repair.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deckle.repair.duplicates.Pasted.joined;
import static org.deckle.repair.duplicates.Pasted.manuscript;
import static org.deckle.repair.duplicates.Pasted.section;
import static org.deckle.repair.duplicates.Pasted.signs;
import static org.deckle.repair.duplicates.Pasted.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What only one copy has, and what differs in the two. */
class DuplicateUnionTest {

  private Findings findings = new Findings();

  private Element repaired(List<String> blocks) {
    return Pasted.repaired(blocks, findings);
  }

  @Property(tries = 40, seed = "20261124")
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

  @Test
  void theAuthorChoosesBetweenWordings() {
    List<String> a = section(new Random(4), 4);
    List<String> b = new ArrayList<>(a);
    b.set(2, b.get(2).replace("<p>", "<p>not "));
    repaired(joined(List.of(a, b)));
    String id = findings.of(Code.VARIANT).get(0).id();
    Element body = Pasted.decided(joined(List.of(a, b)), id, "keep-second");
    assertThat(body.child(2).text()).startsWith("not ");
  }

  /**
   * A copy whose paragraphs are cut otherwise: no answer to a question may take a paragraph along.
   */
  @Test
  void noAnswerLosesHalfOfAParagraph() {
    Random random = new Random(8);
    List<String> a = section(random, 5);
    String joined = (a.get(2) + a.get(3)).replace("</p><p>", " ");
    List<String> whole = List.of(a.get(0), a.get(1), joined, a.get(4), a.get(5));
    List<String> split = new ArrayList<>(a);
    split.set(2, a.get(2).replace("<p>", "<p>not "));
    for (List<List<String>> order : List.of(List.of(whole, split), List.of(split, whole))) {
      findings = new Findings();
      repaired(joined(List.of(order.get(0), section(new Random(9), 3), order.get(1))));
      String id = findings.of(Code.VARIANT).get(0).id();
      for (String answer : List.of("keep-first", "keep-second", "keep-both")) {
        String text =
            Pasted.decided(
                    joined(List.of(order.get(0), section(new Random(9), 3), order.get(1))),
                    id,
                    answer)
                .text();
        for (String block : a) {
          String kept = Jsoup.parse(block).text();
          assertThat(text).contains(kept);
          boolean twice = text.indexOf(kept) != text.lastIndexOf(kept);
          assertThat(twice && !answer.equals("keep-both")).isFalse();
        }
      }
    }
  }

  private static final String DOG = "The dog slept in the shade of the old barn all day.";
  private static final String CAT = "The cat went up the ladder and looked down at the hens.";
  private static final String HEN = "Nobody else was about, and the <em>gate</em> stood open.";

  private static List<String> farm(String last) {
    List<String> blocks = new ArrayList<>();
    blocks.add("<h2>On the farm</h2>");
    blocks.add("<p>" + last + "</p>");
    blocks.addAll(section(new Random(10), 4).subList(1, 5));
    return blocks;
  }

  @Test
  void aSentenceThatOnlyOneCopyHasMovesToItsPlace() {
    String all = DOG + " " + CAT + " " + HEN;
    for (String part : List.of(CAT + " " + HEN, DOG + " " + HEN, DOG + " " + CAT)) {
      for (boolean first : new boolean[] {true, false}) {
        findings = new Findings();
        Element body =
            repaired(joined(List.of(farm(first ? all : part), farm(first ? part : all))));
        assertThat(body.child(1).html()).isEqualTo(all);
        assertThat(findings.of(Code.VARIANT)).isEmpty();
      }
    }
  }

  @Test
  void anItemThatOnlyOneCopyHasMovesToItsPlace() {
    List<String> a = section(new Random(11), 4);
    List<String> b = new ArrayList<>(a);
    a = new ArrayList<>(a);
    a.add(2, "<ul><li>bread and butter</li><li>salt of the sea</li></ul>");
    b.add(2, "<ul><li>bread and butter</li><li>a <b>lemon</b></li><li>salt of the sea</li></ul>");
    Element body = repaired(joined(List.of(a, b)));
    assertThat(body.child(2).select("li").eachText())
        .containsExactly("bread and butter", "a lemon", "salt of the sea");
    assertThat(body.child(2).select("b")).hasSize(1);
    assertThat(body.children()).hasSize(6);
  }

  @Test
  void aSentenceOfAScriptWithoutSpacesMovesToItsPlace() {
    List<String> a = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      a.add("<p>" + signs(new Random(i), 50) + "。" + signs(new Random(i + 40), 30) + "。</p>");
    }
    List<String> b = new ArrayList<>(a);
    b.set(1, a.get(1).replaceFirst("。", "。他们说是明天。"));
    assertThat(repaired(joined(List.of(a, b))).child(1).text())
        .isEqualTo(Jsoup.parse(b.get(1)).text());
  }

  @Test
  void aLinkOfTheCopyThatGoesIsNotLost() {
    List<String> a = farm(DOG);
    List<String> b = farm(DOG.replace("barn", "<a href='https://example.org/b'>barn</a>"));
    a.set(1, a.get(1).replace("barn", "<a href='https://example.org/a'>barn</a>"));
    repaired(joined(List.of(a, b)));
    assertThat(findings.of(Code.VARIANT)).hasSize(1);
  }

  /** A book uses its turns of phrase again and again; a slip tears them. */
  @Property(tries = 20)
  void theCopyWithFewerSlipsStaysWhereverItStands(@ForAll long seed, @ForAll boolean first) {
    Random random = new Random(seed);
    List<String> turns = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      turns.add(words(random, 4));
    }
    List<String> good = prose(turns, 6, random);
    List<String> slips = new ArrayList<>(List.of(good.get(0)));
    for (String block : good.subList(1, good.size())) {
      StringBuilder text = new StringBuilder();
      for (String word : Jsoup.parse(block).text().split(" ")) {
        int what = random.nextInt(20);
        text.append(what == 0 ? "" : what == 1 ? words(random, 1) + " " : word + " ");
      }
      slips.add("<p>" + text.toString().strip() + ".</p>");
    }
    List<String> other = prose(turns, 12, random);
    findings = new Findings();
    Element body =
        repaired(joined(first ? List.of(slips, other, good) : List.of(good, other, slips)));
    assertThat(body.children().eachText())
        .containsAll(manuscript(good).body().children().eachText())
        .hasSize(good.size() + other.size());
  }

  private static List<String> prose(List<String> turns, int paragraphs, Random random) {
    List<String> blocks = new ArrayList<>(List.of("<h2>" + words(random, 3) + "</h2>"));
    for (int i = 0; i < paragraphs; i++) {
      List<String> text = new ArrayList<>();
      for (int j = 0; j < 15; j++) {
        text.add(turns.get(random.nextInt(turns.size())));
      }
      blocks.add("<p>" + String.join(" ", text) + ".</p>");
    }
    return blocks;
  }
}
