package org.deckle.repair.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.deckle.finding.Findings;

/**
 * Random books of many scripts, damaged by pasting a section again. Whatever the damage: no word is
 * lost and a second run finds nothing (both checked in {@link Pasted#repaired}), what comes again
 * on purpose stays, and the copy is gone.
 */
class DamagedBooksTest {

  /** First letter, number of letters, what parts the words, what ends a sentence. */
  enum Script {
    LATIN('a', 26, " ", "."),
    GREEK('α', 17, " ", "."),
    CYRILLIC('а', 32, " ", "."),
    ARABIC('ب', 18, " ", "."),
    DEVANAGARI('क', 37, " ", "।"),
    HAN('一', 3000, "", "。"),
    KANA('か', 60, "", "。"),
    THAI('ก', 46, "", " ");

    private final char first;
    private final int letters;
    private final String space;
    private final String end;

    Script(char first, int letters, String space, String end) {
      this.first = first;
      this.letters = letters;
      this.space = space;
      this.end = end;
    }

    String word(Random random) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < 2 + random.nextInt(5); i++) {
        word.append((char) (first + random.nextInt(letters)));
      }
      return word.toString();
    }

    List<String> words(Random random, int count) {
      return IntStream.range(0, count).mapToObj(i -> word(random)).toList();
    }

    String text(List<String> words) {
      return String.join(space, words) + end;
    }
  }

  enum Damage {
    EXACT,
    EDITED_LITTLE,
    EDITED,
    EDITED_MUCH,
    WITHOUT_MARKUP,
    JOINED,
    CUT_OFF,
    IN_PART
  }

  @Property(tries = 120, seed = "20261124")
  void damageIsUndoneAndNothingElse(
      @ForAll long seed, @ForAll Script script, @ForAll Damage damage, @ForAll boolean next) {
    Random random = new Random(seed);
    List<List<List<String>>> sections = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sections.add(section(script, random));
    }
    String refrain = "<div class=verse><p>" + script.text(script.words(random, 20)) + "</p></div>";
    List<String> clean = new ArrayList<>();
    List<String> damaged = new ArrayList<>();
    List<String> copy = copy(sections.get(1), script, damage, random);
    for (int i = 0; i < 5; i++) {
      List<String> blocks = new ArrayList<>(html(sections.get(i), script));
      if (i == 1 && next) {
        clean.addAll(blocks);
        damaged.addAll(blocks);
        damaged.addAll(copy);
        blocks.clear();
      }
      Collections.addAll(blocks, refrain, "<h3>Exercises</h3>", "<pre>make && run</pre>");
      clean.addAll(blocks);
      damaged.addAll(blocks);
      if (i == 3 && !next) {
        damaged.addAll(copy);
      }
    }
    List<String> left = Pasted.repaired(damaged, new Findings()).children().eachText();
    List<String> expected = Pasted.manuscript(clean).body().children().eachText();
    if (damage == Damage.EDITED_MUCH) {
      assertThat(left).as("in doubt, blocks stay").hasSizeGreaterThanOrEqualTo(expected.size());
    } else if (damage.name().startsWith("EDITED")) {
      assertThat(left).hasSize(expected.size());
    } else {
      assertThat(left).isEqualTo(expected);
    }
  }

  private static List<List<String>> section(Script script, Random random) {
    List<List<String>> section = new ArrayList<>();
    section.add(script.words(random, 4));
    for (int i = 0; i < 5; i++) {
      section.add(script.words(random, 30 + random.nextInt(30)));
    }
    return section;
  }

  private static List<String> html(List<List<String>> section, Script script) {
    List<String> blocks = new ArrayList<>();
    blocks.add("<h2>" + String.join(script.space, section.get(0)) + "</h2>");
    section.subList(1, section.size()).forEach(p -> blocks.add("<p>" + script.text(p) + "</p>"));
    return blocks;
  }

  private static List<String> copy(
      List<List<String>> section, Script script, Damage damage, Random random) {
    List<String> blocks = html(section, script);
    int size = blocks.size();
    String last = blocks.get(size - 1);
    return switch (damage) {
      case EXACT -> blocks;
      case EDITED_LITTLE -> edited(section, script, random, 3);
      case EDITED -> edited(section, script, random, 10);
      case EDITED_MUCH -> edited(section, script, random, 25);
      case WITHOUT_MARKUP -> blocks.stream().map(b -> b.replace("h2>", "p>")).toList();
      case JOINED -> joined(blocks, script);
      case CUT_OFF -> {
        List<String> cut = new ArrayList<>(blocks.subList(0, size - 1));
        List<String> words = section.get(size - 1);
        cut.add("<p>" + String.join(script.space, words.subList(0, words.size() * 2 / 3)) + "</p>");
        yield cut;
      }
      case IN_PART -> List.of(blocks.get(2), blocks.get(3), blocks.get(4), last);
    };
  }

  private static List<String> edited(
      List<List<String>> section, Script script, Random random, int percent) {
    List<List<String>> edited = new ArrayList<>();
    for (List<String> words : section) {
      edited.add(
          words.stream()
              .map(w -> random.nextInt(100) < percent ? script.word(random) : w)
              .toList());
    }
    edited.set(0, section.get(0));
    return html(edited, script);
  }

  private static List<String> joined(List<String> blocks, Script script) {
    List<String> joined = new ArrayList<>(blocks);
    joined.set(2, (blocks.get(2) + blocks.get(3)).replace("</p><p>", script.space));
    joined.remove(3);
    return joined;
  }
}
