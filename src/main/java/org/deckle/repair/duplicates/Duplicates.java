package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.Survey;
import org.deckle.text.Clusters;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Takes out sections that were pasted twice. One copy stays, the richer one; what only the other
 * had moves to its place; where the words differ, the author is asked.
 */
public final class Duplicates implements Repair {

  private static final Evaluator QUOTED =
      QueryParser.parse("blockquote, ." + Vocabulary.CLASS_VERSE);
  private static final Evaluator PROSE = QueryParser.parse("p, ul, ol, dl, div");

  /** A third copy may only show when the second has gone; more rounds than this find nothing. */
  private static final int ROUNDS = 6;

  /** A heading is seldom longer, also in scripts of which each sign is a word. */
  private static final int TITLE_WORDS = 15;

  /** Verse has shorter lines on average. */
  private static final int VERSE_LINE = 60;

  @Override
  public String name() {
    return "duplicates";
  }

  @Override
  public int rounds() {
    return ROUNDS;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<Element> blocks = survey.blocks();
    Map<String, String> pictures = new HashMap<>();
    List<List<String>> texts = new ArrayList<>(blocks.size());
    List<BlockKind> kinds = new ArrayList<>(blocks.size());
    for (Element block : blocks) {
      List<String> words = Clusters.of(block.text());
      kinds.add(kind(block, words));
      if (block.childrenSize() > 0) {
        for (Element image : block.select("img")) {
          words.add(Tokens.PICTURE + key(image, survey.pictures(), pictures));
        }
      }
      texts.add(words);
    }
    Tokens tokens = new Tokens(texts);
    Repetition repetition = new Repetition(texts);
    Judge judge =
        new Judge(
            kinds, repetition, new Differences(block -> ProperNames.in(blocks.get(block).text())));
    DuplicateRemoval removal = new DuplicateRemoval(survey);
    DuplicatePictures shown = new DuplicatePictures(blocks, survey.pictures());
    Fluency fluency = new Fluency(tokens);
    for (Passage passage : Passage.of(tokens)) {
      Copy second = judge.copy(passage, true);
      Copy first = judge.copy(passage, false);
      Copy poorer = Richness.poorer(first, second, blocks, survey.pictures(), fluency);
      Copy richer = poorer == first ? second : first;
      if (judge.isPasted(poorer, richer)
          && (judge.isExact(poorer) || !shown.differ(first, second))) {
        removal.remove(poorer);
      } else {
        removal.keep(poorer, judge.evidence(poorer));
      }
    }
    return removal.proposals();
  }

  private static BlockKind kind(Element block, List<String> words) {
    if (words.isEmpty()) {
      return BlockKind.WORDLESS;
    }
    if (Blocks.isHeading(block)) {
      return BlockKind.HEADING;
    }
    if (block.is(QUOTED) || isVerse(block)) {
      return BlockKind.QUOTED;
    }
    if (!block.is(PROSE)) {
      return BlockKind.SHOWN;
    }
    return isTitle(block, words) ? BlockKind.TITLE : BlockKind.PROSE;
  }

  private static boolean isTitle(Element block, List<String> words) {
    String text = block.text();
    return words.size() <= TITLE_WORDS
        && block.normalName().equals("p")
        && Character.isLetterOrDigit(text.codePointBefore(text.length()));
  }

  /** Short lines that the author broke. */
  private static boolean isVerse(Element block) {
    int breaks = block.childrenSize() == 0 ? 0 : block.select("br").size();
    return breaks > 0 && block.text().length() / (breaks + 1) < VERSE_LINE;
  }

  /** What tells a picture from others: the file that the link leads to, else the link. */
  private static String key(Element image, Pictures files, Map<String, String> known) {
    String ref = image.attr("src");
    Place place = Place.of(image);
    return known.computeIfAbsent(
        place.file() + '\n' + ref,
        k -> {
          Picture picture = files.resolve(ref, place);
          return picture.file().map(Object::toString).orElse(ref);
        });
  }
}
