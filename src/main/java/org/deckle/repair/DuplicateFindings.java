package org.deckle.repair;

import java.util.List;
import java.util.Locale;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.repair.duplicates.Copy;
import org.deckle.repair.duplicates.Differences;
import org.deckle.repair.duplicates.Passage;
import org.deckle.report.Change;
import org.deckle.report.Code;
import org.deckle.report.Finding;
import org.jsoup.nodes.Element;

/** What is said about passages that stand twice. */
final class DuplicateFindings {

  static final String KEEP_FIRST = "keep-first";
  static final String KEEP_SECOND = "keep-second";
  static final String KEEP_BOTH = "keep-both";

  /** In words: a repeated passage that stays is mentioned from this length on. */
  static final double WORTH_A_WORD = 40;

  private DuplicateFindings() {}

  /** A copy was taken out. */
  static Finding removed(Copy copy, List<Element> blocks, List<Change> changes, int moved) {
    Element first = blocks.get(copy.first());
    Element kept = blocks.get(keptFirst(copy));
    double words = 0;
    StringBuilder text = new StringBuilder();
    for (int i = copy.first(); i <= copy.last(); i++) {
      words += copy.isCopied(i) ? copy.weight(i) : 0;
      text.append(blocks.get(i).text()).append('\n');
    }
    int count = copy.last() - copy.first() + 1;
    return Finding.of(Code.DUPLICATE, Place.of(first), text.toString())
        .what(
            "“"
                + Texts.excerpt(first.text())
                + "” and what follows ("
                + (count == 1 ? "1 block, " : count + " blocks, ")
                + Math.round(words)
                + " words) stood twice; the copy"
                + at(Place.of(kept))
                + " stays."
                + moved(moved))
        .why(why(copy, words))
        .confidence(Math.min(0.99, 0.6 + 0.4 * copy.similarity()))
        .hint("Reject this to keep both copies.")
        .changes(changes)
        .build();
  }

  private static String moved(int moved) {
    return switch (moved) {
      case 0 -> "";
      case 1 -> " One block that only this copy had was moved there.";
      default -> " " + moved + " blocks that only this copy had were moved there.";
    };
  }

  private static String why(Copy copy, double words) {
    String share = String.format(Locale.ROOT, "%.0f", Math.floor(100 * copy.similarity()));
    return "Of its "
        + Math.round(words)
        + " words "
        + share
        + " % stand in the other copy in the same order. "
        + (copy.second()
            ? "The first copy stays: the second has nothing more to show."
            : "The second copy stays: it has more pictures, headings or text.");
  }

  private static int keptFirst(Copy copy) {
    for (int i = copy.first(); i <= copy.last(); i++) {
      int kept = copy.passage().counterpartBlock(copy.second(), i);
      if (kept >= 0) {
        return kept;
      }
    }
    return copy.passage().first(!copy.second());
  }

  private static String at(Place place) {
    return place.equals(Place.NONE) ? "" : " at " + place;
  }

  /** A block and its copy differ in words. */
  static Finding differing(Copy copy, int block, List<Element> blocks) {
    Passage passage = copy.passage();
    int kept = passage.counterpartBlock(copy.second(), block);
    List<String> only = Differences.own(passage, copy.second(), block);
    List<String> missing = DuplicateWords.missing(copy, block);
    String stays = copy.second() ? KEEP_FIRST : KEEP_SECOND;
    String goes = copy.second() ? KEEP_SECOND : KEEP_FIRST;
    String before = blocks.get(block).text();
    String after = blocks.get(kept).text();
    return Finding.of(Code.VARIANT, Place.of(blocks.get(block)), before + "\n" + after)
        .what(
            "Two copies of “"
                + Texts.excerpt(after)
                + "” differ; the one"
                + at(Place.of(blocks.get(kept)))
                + " stays.")
        .why(words("Only in what was taken out: ", only) + words("Only in what stays: ", missing))
        .confidence(0.7)
        .hint(stays + " is what was done; " + goes + " takes the other wording.")
        .change(Change.duplicate(before, after, Place.of(blocks.get(kept))))
        .choices(KEEP_FIRST, KEEP_SECOND, KEEP_BOTH)
        .build();
  }

  private static String words(String label, List<String> words) {
    return words.isEmpty() ? "" : label + String.join(", ", words) + ". ";
  }

  /** A passage stands twice and stays. */
  static Finding kept(Copy copy, List<Element> blocks) {
    Element first = blocks.get(copy.first());
    return Finding.of(Code.REPEAT, Place.of(first), first.text())
        .what(
            "“"
                + Texts.excerpt(first.text())
                + "” stands"
                + at(Place.of(blocks.get(keptFirst(copy))))
                + " too; both stay.")
        .why("It may be meant: it is short, stands often, or says the same of different things.")
        .hint("Delete one in the manuscript if it was pasted by mistake.")
        .build();
  }
}
