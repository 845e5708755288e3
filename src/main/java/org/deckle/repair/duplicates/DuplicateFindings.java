package org.deckle.repair.duplicates;

import java.util.List;
import java.util.Locale;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.jsoup.nodes.Element;

/** What is said about passages that stand twice. */
final class DuplicateFindings {

  static final String KEEP_FIRST = "keep-first";
  static final String KEEP_SECOND = "keep-second";
  static final String KEEP_BOTH = "keep-both";

  /** In words: a repeated passage that stays is mentioned from this length on. */
  static final double WORTH_A_WORD = 40;

  private DuplicateFindings() {}

  /** To reject that a wording went is to keep it. */
  static boolean keepsBoth(String answer) {
    return answer.equals(KEEP_BOTH) || answer.equals(Decisions.Decision.REJECT);
  }

  /** A copy was taken out. */
  static Finding removed(Copy copy, List<Element> blocks, DuplicatePlan plan) {
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
                + moved(plan.moved().size(), "block")
                + moved(plan.sentences(), "sentence"))
        .why(why(copy, words))
        .confidence(Math.min(0.99, 0.6 + 0.4 * copy.similarity()))
        .hint("Reject this to keep both copies.")
        .changes(plan.changes())
        .build();
  }

  private static String moved(int count, String what) {
    return switch (count) {
      case 0 -> "";
      case 1 -> " One " + what + " that only this copy had was moved there.";
      default -> " " + count + " " + what + "s that only this copy had were moved there.";
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
            : "The second copy stays: it has more pictures, headings or text, or fewer slips.");
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

  /** Blocks and what stays for them differ in words. */
  static Finding differing(DuplicateGroup group) {
    boolean second = group.group().copy().second();
    String stays = second ? KEEP_FIRST : KEEP_SECOND;
    String goes = second ? KEEP_SECOND : KEEP_FIRST;
    String before = group.ownText();
    String after = group.keptText();
    Wording wording = group.wording();
    return Finding.of(Code.VARIANT, Place.of(group.own().get(0)), before + "\n" + after)
        .what(
            "Two copies of “"
                + Texts.excerpt(after)
                + "” differ; the one"
                + at(group.keptPlace())
                + " stays.")
        .why(
            wording.isSame()
                ? "The words are the same; signs, code or links differ."
                : words("Only in what was taken out: ", wording.onlyOwn())
                    + words("Only in what stays: ", wording.onlyKept()))
        .confidence(0.7)
        .hint(
            stays
                + " (or accept) is what was done; "
                + goes
                + " takes the other wording, "
                + KEEP_BOTH
                + " (or reject) leaves both.")
        .change(Change.duplicate(before, group.unitedText(), group.keptPlace()))
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
