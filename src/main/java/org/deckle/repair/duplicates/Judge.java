package org.deckle.repair.duplicates;

import java.util.List;

/**
 * Tells a section that was pasted twice from repetition that is meant: refrains, liturgy, notices,
 * listings, formulas, dialogue. In doubt it is meant. All weights are in words.
 */
public final class Judge {

  /** A block with less is a line, not a paragraph. */
  private static final double PARAGRAPH = 10;

  /** What three blocks, a heading with text, two paragraphs must have in common at least. */
  private static final double THREE_BLOCKS = 45;

  private static final double HEADED = 60;
  private static final double TWO_PARAGRAPHS = 80;
  private static final double PARAGRAPH_TWICE_IN_A_ROW = 20;
  private static final double LINES = 100;
  private static final int LINE_COUNT = 10;

  /** What stands three times or more is meant, unless it is as long as this. */
  private static final double OFTEN = 120;

  private static final double OFTEN_HEADED = 80;
  private static final int OFTEN_BLOCKS = 4;

  /** Of a passage with more of its own than this leaves, nobody knows what it is. */
  private static final double MOSTLY = 0.6;

  /** What stands often, with other text between, is the form of the book. */
  private static final double ALMOST_ALL = 0.9;

  private static final double EXACT = 0.985;
  private static final double NEAR = 0.93;
  private static final double EDITED = 0.85;
  private static final double LOOSE = 0.5;

  /** So much of a copy must stand in the other one, too, where its words were edited. */
  private static final double MANY = 0.8;

  private static final double ALL = 0.95;

  /** Edited copies have this share of their words in runs that stand nowhere else. */
  private static final double SEEDED = 0.2;

  private final List<BlockKind> kinds;
  private final Repetition repetition;
  private final Differences differences;

  /** What is known of the blocks of a text. */
  public Judge(List<BlockKind> kinds, Repetition repetition, Differences differences) {
    this.kinds = List.copyOf(kinds);
    this.repetition = repetition;
    this.differences = differences;
  }

  /** One side of a passage, its edges trimmed. */
  public Copy copy(Passage passage, boolean second) {
    return Copy.of(passage, second, kinds, repetition);
  }

  /**
   * Whether a copy was pasted by mistake, so that it can go.
   *
   * @param other that of the same passage which would stay
   */
  public boolean isPasted(Copy copy, Copy other) {
    if (copy.first() > copy.last() || copy.share() < MOSTLY) {
      return false;
    }
    Count count = count(copy);
    double similarity = copy.similarity();
    boolean often = repetition.usual(copy) > 2;
    if (often
        && (copy.share() < ALMOST_ALL || !isMuch(count) && !isSectionTwiceInARow(count, copy))) {
      return false;
    }
    if (similarity < 1 && differences.areParallel(copy, similarity >= NEAR)) {
      return false;
    }
    if (areSections(copy, other)) {
      return false;
    }
    if (isExact(copy)) {
      return isEnough(count) || isExactEnough(count, copy);
    }
    return similarity >= LOOSE
        && copy.traced() >= leastTraced(similarity)
        && copy.passage().seeded() >= SEEDED * copy.matched()
        && isEnough(count);
  }

  /** Whether a copy has the words of the other, a slip aside. */
  public boolean isExact(Copy copy) {
    return copy.similarity() >= EXACT;
  }

  /** Whether it is too much for a notice, a formula or a form of words. */
  private static boolean isMuch(Count count) {
    return count.blocks >= OFTEN_BLOCKS && count.prose >= (count.isHeaded() ? OFTEN_HEADED : OFTEN);
  }

  private static boolean isEnough(Count count) {
    return count.blocks >= 3 && count.paragraphs >= 2 && count.prose >= THREE_BLOCKS
        || count.headings > 0 && count.paragraphs >= 1 && count.prose >= HEADED;
  }

  private boolean isExactEnough(Count count, Copy copy) {
    return count.paragraphs >= 2 && count.prose >= TWO_PARAGRAPHS
        || count.blocks >= LINE_COUNT && count.lines >= LINES
        || isTwiceInARow(count, copy);
  }

  private boolean isTwiceInARow(Count count, Copy copy) {
    return areSideBySide(copy)
        && beginAlike(copy)
        && count.paragraphs >= 1
        && count.prose >= PARAGRAPH_TWICE_IN_A_ROW;
  }

  /** A sentence that ends one paragraph may well stand within the next. */
  private static boolean beginAlike(Copy copy) {
    Passage passage = copy.passage();
    Tokens tokens = passage.tokens();
    int start = tokens.start(copy.first());
    int other = passage.counterpart(copy.second(), start);
    return other >= 0 && other == tokens.start(tokens.block(other));
  }

  /**
   * Whether a copy follows a heading that the other has not, and one has many sentences of its own:
   * the same steps for another case, and some more.
   */
  private boolean areSections(Copy copy, Copy other) {
    return (isBehindHeading(copy) || isBehindHeading(other))
        && Math.max(copy.alone(), other.alone()) > 1 - MANY;
  }

  private boolean isBehindHeading(Copy copy) {
    return copy.first() > 0
        && copy.first() <= copy.last()
        && kinds.get(copy.first()) != BlockKind.HEADING
        && kinds.get(copy.first() - 1) == BlockKind.HEADING;
  }

  /** Nobody sets the same notice under the same heading twice without a word between. */
  private boolean isSectionTwiceInARow(Count count, Copy copy) {
    return copy.similarity() >= NEAR && areSideBySide(copy) && count.isHeaded() && isEnough(count);
  }

  private boolean areSideBySide(Copy copy) {
    Passage passage = copy.passage();
    int from = passage.last(false) + 1;
    while (from < passage.first(true) && kinds.get(from) == BlockKind.WORDLESS) {
      from++;
    }
    return from == passage.first(true);
  }

  /**
   * Edits are everywhere: where the words of copied blocks differ much, a copy has no block of its
   * own. Sections that say the same of different things have some alike and some of their own.
   */
  private static double leastTraced(double similarity) {
    return similarity >= NEAR ? MOSTLY : similarity >= EDITED ? MANY : ALL;
  }

  /** What of a passage is worth anything as evidence. */
  public double evidence(Copy copy) {
    return copy.first() > copy.last() ? 0 : count(copy).prose;
  }

  private Count count(Copy copy) {
    Count count = new Count();
    count.titled = kinds.get(copy.first()) == BlockKind.TITLE;
    for (int block = copy.first(); block <= copy.last(); block++) {
      if (copy.isCopied(block) && kinds.get(block) != BlockKind.WORDLESS) {
        double matched = copy.passage().matched(copy.second(), block);
        count.blocks++;
        if (kinds.get(block) == BlockKind.HEADING) {
          count.headings++;
        } else if (kinds.get(block) == BlockKind.PROSE || kinds.get(block) == BlockKind.TITLE) {
          count.lines += matched;
          if (copy.weight(block) >= PARAGRAPH) {
            count.paragraphs++;
            count.prose += matched;
          }
        }
      }
    }
    return count;
  }

  private static final class Count {
    private int blocks;
    private int headings;
    private int paragraphs;
    private double prose;
    private double lines;
    private boolean titled;

    boolean isHeaded() {
      return headings > 0 || titled;
    }
  }
}
