package org.deckle.repair.lines;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.Survey;
import org.deckle.text.LineJoin;
import org.deckle.text.Scripts;
import org.deckle.text.WrapWidth;
import org.deckle.text.WrapWidth.Break;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Joins neighbours that are each one line of a paragraph, a blank line between all of them. Line
 * breaks must have been looked at before.
 */
public final class WrappedParagraphs implements Repair {

  private static final Evaluator BROKEN = QueryParser.parse("br, img");
  private static final int SAMPLE = 24;

  /**
   * Two neighbours.
   *
   * @param gap how many source lines the second stands below the first
   */
  private record Pair(Element first, Element second, Break between, int gap) {}

  @Override
  public String name() {
    return HardWraps.NAME;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    return survey.blocksByFile().entrySet().stream()
        .flatMap(file -> join(file.getKey(), file.getValue()).stream())
        .toList();
  }

  private static Optional<Proposal> join(String file, List<Element> blocks) {
    List<Pair> pairs = pairs(blocks);
    WrapWidth width = WrapWidth.of(pairs.stream().map(Pair::between).toList());
    if (width.isNone()) {
      return Optional.empty();
    }
    int gap = pairs.stream().filter(p -> p.between.isOpen()).mapToInt(Pair::gap).min().orElse(0);
    boolean telling = pairs.stream().filter(p -> p.gap > gap && !p.between.isOpen()).count() > 1;
    Set<Pair> parted = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      boolean near = pair.gap <= gap;
      boolean goesOn = telling ? near : pair.between.isOpen() || isContinued(pair.between);
      if (goesOn && width.isForced(pair.between)) {
        parted.add(pair);
      }
    }
    long full =
        pairs.stream().filter(p -> !parted.contains(p) && width.isForced(p.between)).count();
    if (parted.isEmpty()) {
      return Optional.empty();
    }
    List<Pair> joined = List.copyOf(parted);
    return Optional.of(Proposal.of(finding(file, joined, width, full), united(joined)));
  }

  private static List<Pair> pairs(List<Element> blocks) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < blocks.size(); i++) {
      Element first = blocks.get(i - 1);
      Element second = blocks.get(i);
      if (isLine(first) && isLine(second)) {
        int gap = Place.of(second).line() - Place.of(first).line();
        pairs.add(new Pair(first, second, new Break(Blocks.text(first), Blocks.text(second)), gap));
      }
    }
    return pairs;
  }

  private static boolean isLine(Element block) {
    return Blocks.isParagraph(block)
        && block.hasText()
        && !block.hasAttr("role")
        && block.classNames().isEmpty()
        && block.wholeText().strip().indexOf('\n') < 0
        && !Blocks.contains(block, BROKEN)
        && !Blocks.text(block).isEmpty();
  }

  /** "… etc." and a small letter. */
  private static boolean isContinued(Break b) {
    return Scripts.isSmall(b.next().codePointAt(0));
  }

  private static List<Edit> united(List<Pair> parted) {
    List<Edit> edits = new ArrayList<>();
    Element whole = null;
    Element last = null;
    for (Pair pair : parted) {
      if (pair.first != last) {
        whole = pair.first;
      }
      edits.add(new Edit.Merge(whole, pair.second, "\n"));
      last = pair.second;
    }
    return edits;
  }

  static String end(String line) {
    int space = line.indexOf(' ', Math.max(0, line.length() - SAMPLE));
    return space < 0
        ? line.substring(Math.max(0, line.length() - SAMPLE / 2))
        : line.substring(space + 1);
  }

  static String start(String line) {
    int space = line.lastIndexOf(' ', SAMPLE);
    return space < 0
        ? line.substring(0, Math.min(line.length(), SAMPLE / 2))
        : line.substring(0, space);
  }

  private static Finding finding(String file, List<Pair> parted, WrapWidth width, long full) {
    Break sample = parted.get(0).between;
    int count = parted.size();
    return Finding.of(Code.UNWRAPPED, Place.of(parted.get(0).second), "paragraphs " + file)
        .what(
            (count == 1 ? "A line" : count + " lines")
                + " joined the paragraph above, as in “"
                + end(sample.line())
                + LineJoin.between(sample.line(), sample.next())
                + start(sample.next())
                + "”.")
        .why(
            "Each line stood as a paragraph of its own, broken within sentences where the next word"
                + " would not have fitted into "
                + width.width()
                + " characters.")
        .confidence(0.9)
        .hint(
            full == 0
                ? "Reject this to keep each line a paragraph."
                : "Look at the "
                    + full
                    + " full lines that end a sentence: whether the next line is a new paragraph"
                    + " cannot be told, so they were left. Reject this to keep each line a"
                    + " paragraph.")
        .build();
  }
}
