package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.Survey;
import org.deckle.text.Sentences;
import org.jsoup.nodes.Element;

/**
 * Makes headings of lines that look like it: all in capitals, or all bold. It takes a habit, for a
 * line in capitals may be a sign on a door and a bold one may only be loud.
 */
public final class StyledHeadings implements Repair {

  static final String NAME = "styled-headings";

  private static final int LONGEST = 70;

  /** Fewer lines of a kind are no habit. */
  private static final int HABIT = 3;

  /** Sections are longer than this as a rule, in letters. */
  private static final int SECTION = 300;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<Element> blocks = survey.blocks();
    long marked = blocks.stream().filter(Blocks::isHeading).count();
    Map<Element, Integer> levels = new IdentityHashMap<>();
    List<Proposal> proposals = new ArrayList<>();
    if (marked < HABIT || isLong(blocks, StyledHeadings::isCapitals)) {
      promote(kind(blocks, StyledHeadings::isCapitals, levels), "in capitals", levels, proposals);
    }
    if (marked < HABIT || isLong(blocks, StyledHeadings::isBold)) {
      promote(kind(blocks, StyledHeadings::isBold, levels), "in bold", levels, proposals);
    }
    return proposals;
  }

  /** Below headings of another kind it takes one line more. */
  private static boolean isLong(List<Element> blocks, Predicate<Element> kind) {
    return blocks.stream().filter(kind).limit(HABIT + 1L).count() > HABIT;
  }

  /**
   * The lines of a kind that are headings.
   *
   * @param levels those that are headings already
   */
  private static List<Element> kind(
      List<Element> blocks, Predicate<Element> kind, Map<Element, Integer> levels) {
    List<Element> lines = new ArrayList<>();
    for (Element block : blocks) {
      if (!levels.containsKey(block) && PlainHeading.isLine(block, LONGEST) && kind.test(block)) {
        lines.add(block);
      }
    }
    Set<Element> own = Collections.newSetFromMap(new IdentityHashMap<>());
    own.addAll(lines);
    own.addAll(levels.keySet());
    List<Element> heads = new ArrayList<>();
    int text = 0;
    for (Element line : lines) {
      int behind = PlainHeading.textBehind(line, own);
      text += behind;
      if (behind >= PlainHeading.BODY && isFollowedByText(line) && !isIntroduced(line)) {
        heads.add(line);
      }
    }
    long different = heads.stream().map(Blocks::text).distinct().count();
    boolean habit =
        heads.size() >= HABIT
            && heads.size() * 10 >= lines.size() * 8
            && different * 10 >= heads.size() * 8
            && text / heads.size() >= SECTION
            && textBefore(heads.get(0)) <= text / 2;
    return habit ? heads : List.of();
  }

  private static boolean isFollowedByText(Element line) {
    Element next = line.nextElementSibling();
    return next != null && (Blocks.isParagraph(next) || next.is("ul, ol, dl, figure, blockquote"));
  }

  /** "It read:" before it makes a line what somebody wrote or said. */
  private static boolean isIntroduced(Element line) {
    Element before = line.previousElementSibling();
    return before != null
        && Blocks.isParagraph(before)
        && before.hasText()
        && !Sentences.isStopped(Blocks.text(before));
  }

  /** Where headings are plain, the text begins with one, or nearly so. */
  private static int textBefore(Element line) {
    int length = 0;
    for (Element e = line.previousElementSibling(); e != null; e = e.previousElementSibling()) {
      length += Blocks.isHeading(e) ? 0 : Blocks.text(e).length();
    }
    return length;
  }

  private static boolean isTitle(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return letters >= 3
        && letters * 2 >= text.length()
        && !text.matches("(?s).*[.,;:…。，；：\"”»]$")
        && !text.matches("^[\"“„«—–(\\[].*");
  }

  private static boolean isCapitals(Element block) {
    String text = Blocks.text(block);
    return isTitle(text)
        && text.codePoints().noneMatch(Character::isLowerCase)
        && text.codePoints().filter(Character::isUpperCase).limit(3).count() == 3;
  }

  private static boolean isBold(Element block) {
    return Blocks.isParagraph(block)
        && Blocks.soleChild(block, "strong", "b").isPresent()
        && isTitle(Blocks.text(block));
  }

  private static void promote(
      List<Element> lines, String look, Map<Element, Integer> levels, List<Proposal> proposals) {
    int above = lines.stream().mapToInt(l -> levelAbove(l, levels)).max().orElse(0);
    int level = Math.min(6, above + 1);
    String why =
        "The line is short and "
            + look
            + ", as are "
            + (lines.size() - 1)
            + " others with text below them.";
    for (Element line : lines) {
      levels.put(line, level);
      proposals.add(new PlainHeading(line, "", Blocks.text(line)).promoted(level, why, 0.85));
    }
  }

  private static int levelAbove(Element line, Map<Element, Integer> levels) {
    Element above = line.previousElementSibling();
    while (above != null && !levels.containsKey(above) && !Blocks.isHeading(above)) {
      above = above.previousElementSibling();
    }
    return above == null ? 0 : levels.containsKey(above) ? levels.get(above) : Blocks.level(above);
  }
}
