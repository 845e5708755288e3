package org.deckle.repair.headings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deckle.repair.base.Blocks;
import org.deckle.text.Scripts;
import org.jsoup.nodes.Element;

/**
 * A line that begins with a number, which may be its place in a sequence.
 *
 * @param heading the line, as the heading that it may be
 * @param number outermost first: 3.2 is 3 and 2; never empty
 */
record NumberedLine(PlainHeading heading, List<Integer> number) {

  private static final int LONGEST = 90;
  private static final Pattern DOTTED =
      Pattern.compile(
          "(\\p{Nd}{1,2}(?:[.．]\\p{Nd}{1,2}){0,4})(?:[.)]?(?:[ :–—]| -)+|[.．、] ?(?=\\P{ASCII}))"
              + "(\\S.*)");
  private static final Pattern CHINESE =
      Pattern.compile("(" + IdeographicNumber.CHARACTER_TO_99 + "{1,3})、 ?(\\S.*)");
  private static final Pattern BARE = Pattern.compile("([IVXLC]{1,7}|\\p{Nd}{1,3})\\.?");

  /** A line with number and title: "3.2 The Lamp", "二、灯塔". */
  static Optional<NumberedLine> titled(Element block) {
    if (!PlainHeading.isLine(block, LONGEST)) {
      return Optional.empty();
    }
    boolean ordered = block.normalName().equals("ol");
    String own = Blocks.text(block);
    String text = ordered ? start(block) + ". " + own : own;
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.matches() && isTitle(chinese.group(2))) {
      int value = HeadingWords.builtIn().number(chinese.group(1)).orElse(0);
      String label = text.substring(0, chinese.start(2)).strip();
      return Optional.of(
          new NumberedLine(new PlainHeading(block, label, chinese.group(2)), List.of(value)));
    }
    Matcher dotted = DOTTED.matcher(text);
    if (!dotted.matches()) {
      return Optional.empty();
    }
    List<Integer> number = Stream.of(dotted.group(1).split("[.．]")).map(Integer::parseInt).toList();
    String title = dotted.group(2);
    if (number.size() == 1 ? !isTitle(title) : !isTitleOfPart(title)) {
      return Optional.empty();
    }
    String label = ordered ? text.substring(0, text.indexOf(' ')) : dotted.group(1);
    return Optional.of(new NumberedLine(new PlainHeading(block, label, title), number));
  }

  /** A line that is a number and nothing else: "II". */
  static Optional<NumberedLine> bare(Element block) {
    if (!PlainHeading.isLine(block, LONGEST) || block.normalName().equals("ol")) {
      return Optional.empty();
    }
    String text = Blocks.text(block);
    Matcher bare = BARE.matcher(text);
    OptionalInt value =
        bare.matches() ? HeadingWords.builtIn().number(bare.group(1)) : OptionalInt.empty();
    return value.isPresent()
        ? Optional.of(
            new NumberedLine(new PlainHeading(block, text, ""), List.of(value.getAsInt())))
        : Optional.empty();
  }

  private static String start(Element block) {
    return block.hasAttr("start") ? block.attr("start") : "1";
  }

  /** Behind one number stands what begins like a title and is no sentence. */
  private static boolean isTitle(String text) {
    int first = text.codePointAt(0);
    return !Scripts.isSmall(first)
        && Character.isLetter(first)
        && isTitleOfPart(text)
        && !text.matches(".*[.!?。] .*");
  }

  /** Numbers of several parts number little but sections: "6.5.1 aptitude vs. apt". */
  private static boolean isTitleOfPart(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && !text.matches(".*(?:[.,;:。，；：]|[ .·…_]{2,}\\p{Nd}{1,4}|\\t.*)$");
  }

  /** Whether it opens a book, or a part with numbers of its own. */
  boolean isFirst() {
    return number.size() == 1 && number.get(0) == 1;
  }

  /** How many lines are missing between one before and this one; -1 where it cannot follow. */
  int missingSince(NumberedLine before) {
    List<Integer> last = before.number;
    int common = 0;
    while (common < Math.min(last.size(), number.size())
        && last.get(common).equals(number.get(common))) {
      common++;
    }
    if (common == number.size()) {
      return -1;
    }
    int missing = number.get(common) - 1 - (common < last.size() ? last.get(common) : 0);
    for (int part : number.subList(common + 1, number.size())) {
      missing += part;
    }
    return missing;
  }

  /** The depth of the number: 2 for 3.2. */
  int depth() {
    return number.size();
  }

  /** The block of the line. */
  Element block() {
    return heading.block();
  }
}
