package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Manuscript;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Repair;
import org.deckle.text.Sentences;
import org.jsoup.nodes.Element;

/**
 * Makes headings of lines that look like it: underlined with signs, all in capitals, or all bold.
 * The first are certain; of the others it takes a habit, for a line in capitals may be a sign on a
 * door and a bold one may only be loud.
 */
public final class StyledHeadings implements Repair {

  private static final int LONGEST = 70;
  private static final Pattern UNDERLINED =
      Pattern.compile("([^\\n]{1,90})\\n[ \\t]*(?:(=)=++|(-)-++|~{3,}+)[ \\t]*");

  /** Fewer lines of a kind are no habit. */
  private static final int HABIT = 3;

  /** Sections are longer than this as a rule, in letters. */
  private static final int SECTION = 300;

  @Override
  public String name() {
    return "styled-headings";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    underlined(manuscript, findings);
    List<Element> blocks = manuscript.blocks();
    long marked = blocks.stream().filter(Blocks::isHeading).count();
    if (marked < HABIT || isLong(blocks, StyledHeadings::isCapitals)) {
      promote(kind(blocks, StyledHeadings::isCapitals), "in capitals", findings);
    }
    if (marked < HABIT || isLong(blocks, StyledHeadings::isBold)) {
      promote(kind(manuscript.blocks(), StyledHeadings::isBold), "in bold", findings);
    }
  }

  /** Below headings of another kind it takes one line more. */
  private static boolean isLong(List<Element> blocks, Predicate<Element> kind) {
    return blocks.stream().filter(kind).limit(HABIT + 1L).count() > HABIT;
  }

  private static void underlined(Manuscript manuscript, Findings findings) {
    for (Element block : manuscript.blocks()) {
      String text = block.normalName().equals("p") ? block.wholeText().strip() : "";
      Matcher line = UNDERLINED.matcher(text.length() > 250 ? "" : text);
      if (line.matches() && !block.hasClass("kicker") && !Blocks.isPictured(block)) {
        String title = Blocks.clean(line.group(1));
        int length = text.length() - line.group(1).length();
        if (length > title.length() / 2 && title.codePoints().anyMatch(Character::isLetter)) {
          int level = line.group(2) != null ? 1 : line.group(3) != null ? 2 : 3;
          new PlainHeading(block, "", title)
              .promote(level, "A row of signs underlines it.", 0.95, findings);
        }
      }
    }
  }

  private static List<Element> kind(
      List<Element> blocks, java.util.function.Predicate<Element> kind) {
    List<Element> lines = new ArrayList<>();
    for (Element block : blocks) {
      if (PlainHeading.isLine(block, LONGEST) && kind.test(block)) {
        lines.add(block);
      }
    }
    Set<Element> own = Collections.newSetFromMap(new IdentityHashMap<>());
    own.addAll(lines);
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

  private static void promote(List<Element> lines, String look, Findings findings) {
    int level = lines.stream().mapToInt(PlainHeading::levelAbove).max().orElse(0) + 1;
    for (Element line : lines) {
      new PlainHeading(line, "", Blocks.text(line))
          .promote(
              Math.min(6, level),
              "The line is short and "
                  + look
                  + ", as are "
                  + (lines.size() - 1)
                  + " others with text below them.",
              0.85,
              findings);
    }
  }
}
