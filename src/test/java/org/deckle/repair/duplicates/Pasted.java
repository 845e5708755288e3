package org.deckle.repair.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Findings;
import org.deckle.finding.WordBalance;
import org.deckle.repair.base.Applier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Made-up texts to paste twice, and what must hold whenever copies are taken out of one. */
public final class Pasted {

  private static final String[][] ALPHABETS = {
    "a b c d e f g h i j k l m n o p r s t u v w".split(" "),
    "а б в г д е ж з и к л м н о п р с т у ф х ш".split(" "),
    "क ख ग घ च छ ज झ ट ठ ड ढ त थ द ध न प फ ब भ म".split(" ")
  };

  private Pasted() {}

  /** Takes copies out and checks that no word is lost and that a second run finds nothing. */
  static Element repaired(List<String> blocks, Findings findings) {
    Manuscript manuscript = manuscript(blocks);
    WordBalance words = WordBalance.before(manuscript.body());
    new Applier(manuscript, findings).run(new Duplicates());
    assertThat(words.lost(manuscript.body(), findings)).isEmpty();
    Findings again = new Findings();
    new Applier(manuscript, again).run(new Duplicates());
    assertThat(again.of(Code.DUPLICATE)).as("a second run finds nothing").isEmpty();
    return manuscript.body();
  }

  /** Takes copies out as one decision says. */
  static Element decided(List<String> blocks, String id, String answer) {
    Findings findings =
        new Findings(new Decisions(Map.of(id, new Decisions.Decision(answer, Place.NONE))));
    Manuscript manuscript = manuscript(blocks);
    WordBalance words = WordBalance.before(manuscript.body());
    new Applier(manuscript, findings).run(new Duplicates());
    assertThat(words.lost(manuscript.body(), findings)).isEmpty();
    assertThat(findings.unused()).isEmpty();
    return manuscript.body();
  }

  public static Manuscript manuscript(List<String> blocks) {
    Document document = Jsoup.parse(String.join("", blocks));
    int line = 0;
    for (Element block : document.body().children()) {
      new Place("manuscript/a.md", ++line).mark(block);
    }
    return new Manuscript(document, BookConfig.EMPTY, Pictures.none());
  }

  static String word(Random random) {
    String[] letters = ALPHABETS[random.nextInt(ALPHABETS.length)];
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3 + random.nextInt(6); i++) {
      word.append(letters[random.nextInt(letters.length)]);
    }
    return word.toString();
  }

  static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word(random));
    }
    return text.toString();
  }

  public static List<String> section(Random random, int paragraphs) {
    List<String> blocks = new ArrayList<>();
    blocks.add("<h2>" + words(random, 3) + "</h2>");
    for (int i = 0; i < paragraphs; i++) {
      blocks.add("<p>" + words(random, 25 + random.nextInt(60)) + "</p>");
    }
    return blocks;
  }

  static List<String> joined(List<List<String>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  static String signs(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) (0x4E00 + random.nextInt(2000)));
    }
    return text.toString();
  }
}
