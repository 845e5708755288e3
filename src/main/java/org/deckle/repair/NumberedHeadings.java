package org.deckle.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.book.Manuscript;
import org.deckle.report.Findings;
import org.jsoup.nodes.Element;

/**
 * Makes headings of lines that are numbered in sequence: "3.2 The Lamp", "1. Introduction", and
 * numbers alone ("II"). A number proves nothing; that all of them count up, with text between,
 * does.
 */
final class NumberedHeadings implements Repair {

  private static final int LONGEST = 90;

  /** Fewer lines are no sequence. */
  private static final int LEAST = 3;

  /** So much text stands behind each of them as a rule, in characters. */
  private static final int SECTION = 200;

  private static final Pattern DOTTED =
      Pattern.compile("(\\p{Nd}{1,2}(?:\\.\\p{Nd}{1,2}){0,3})[.)]?(?:[ :–—]| -)+(\\S.*)");
  private static final Pattern BARE = Pattern.compile("([IVXLC]{1,7}|\\p{Nd}{1,3})\\.?");

  /** A line of which the number is its place in the sequence. */
  private record Line(PlainHeading heading, List<Integer> number, boolean bare) {

    boolean follows(List<Integer> last) {
      if (last.isEmpty()) {
        return number.stream().allMatch(n -> n == 1);
      }
      int depth = number.size();
      if (depth > last.size()) {
        return depth == last.size() + 1
            && number.subList(0, depth - 1).equals(last)
            && number.get(depth - 1) == 1;
      }
      return number.subList(0, depth - 1).equals(last.subList(0, depth - 1))
          && number.get(depth - 1) == last.get(depth - 1) + 1;
    }

    boolean isFirst() {
      return number.size() == 1 && number.get(0) == 1;
    }
  }

  @Override
  public String name() {
    return "numbered-headings";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    promote(lines(manuscript, false), findings);
    promote(lines(manuscript, true), findings);
  }

  private static List<Line> lines(Manuscript manuscript, boolean bare) {
    List<Line> lines = new ArrayList<>();
    for (Element block : manuscript.blocks()) {
      if (PlainHeading.isLine(block, LONGEST)) {
        (bare ? bare(block) : dotted(block)).ifPresent(lines::add);
      }
    }
    return sequence(withoutLists(lines), bare);
  }

  private static Optional<Line> dotted(Element block) {
    String own = Blocks.text(block);
    String text = own;
    if (block.normalName().equals("ol")) {
      text = (block.hasAttr("start") ? block.attr("start") : "1") + ". " + own;
    }
    Matcher dotted = DOTTED.matcher(text);
    if (!dotted.matches() || !isTitle(dotted.group(2))) {
      return Optional.empty();
    }
    List<Integer> number = Stream.of(dotted.group(1).split("\\.")).map(Integer::parseInt).toList();
    boolean ordered = block.normalName().equals("ol");
    String label = ordered ? text.substring(0, text.indexOf(' ')) : dotted.group(1);
    PlainHeading heading = new PlainHeading(block, label, dotted.group(2));
    return Optional.of(new Line(heading, number, false));
  }

  private static boolean isTitle(String text) {
    int first = text.codePointAt(0);
    return !Character.isLowerCase(first)
        && Character.isLetter(first)
        && !text.matches(".*(?:[.,;:。，；：]|[ .·…_]{2,}\\p{Nd}{1,4}|\\t.*)$")
        && !text.matches(".*[.!?。] .*");
  }

  private static Optional<Line> bare(Element block) {
    String text = Blocks.text(block);
    Matcher bare = BARE.matcher(text);
    OptionalInt value =
        bare.matches() ? HeadingWords.builtIn().number(bare.group(1)) : OptionalInt.empty();
    return value.isPresent() && !block.normalName().equals("ol")
        ? Optional.of(new Line(new PlainHeading(block, text, ""), List.of(value.getAsInt()), true))
        : Optional.empty();
  }

  /** Neighbours on one level are a list of contents or of steps. */
  private static List<Line> withoutLists(List<Line> lines) {
    Set<Line> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean goesOn =
          i < lines.size()
              && lines.get(i).heading.block().previousElementSibling()
                  == lines.get(i - 1).heading.block();
      if (!goesOn) {
        List<Line> run = lines.subList(start, i);
        for (int k = 1; k < run.size(); k++) {
          if (run.get(k).number.size() <= run.get(k - 1).number.size()) {
            lists.addAll(run);
          }
        }
        start = i;
      }
    }
    return lines.stream().filter(l -> !lists.contains(l)).toList();
  }

  /** The lines that count up from one, and anew under each heading. */
  private static List<Line> sequence(List<Line> lines, boolean bare) {
    List<Line> counted = new ArrayList<>();
    List<Integer> last = List.of();
    int longest = 0;
    int run = 0;
    for (Line line : lines) {
      boolean goesOn = line.follows(last);
      if (goesOn || line.isFirst()) {
        run = goesOn ? run + 1 : 1;
        longest = Math.max(longest, run);
        counted.add(line);
        last = line.number;
      }
    }
    int least = bare ? 2 : LEAST;
    boolean steady = counted.size() * 10 >= lines.size() * 8;
    return longest >= least && steady && hasText(counted) ? counted : List.of();
  }

  private static boolean hasText(List<Line> lines) {
    Set<Element> own =
        lines.stream()
            .map(l -> l.heading.block())
            .collect(
                Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    long sections =
        lines.stream()
            .filter(l -> PlainHeading.textBehind(l.heading.block(), own) >= SECTION)
            .count();
    return sections * 10 >= lines.size() * 6L;
  }

  private static void promote(List<Line> lines, Findings findings) {
    if (lines.isEmpty()) {
      return;
    }
    int base =
        lines.stream().mapToInt(l -> PlainHeading.levelAbove(l.heading.block())).max().orElse(0)
            + 1;
    for (Line line : lines) {
      int level = Math.min(6, base + line.number.size() - 1);
      line.heading.promote(
          level,
          "The line stands alone, and it is one of "
              + lines.size()
              + " whose numbers count up, with text between.",
          0.9,
          findings);
    }
  }
}
