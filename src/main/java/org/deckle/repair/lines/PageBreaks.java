package org.deckle.repair.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.repair.base.Blocks;
import org.deckle.text.Scripts;
import org.deckle.text.Sentences;

/**
 * Finds the lines that headed or footed the pages of a printed book: page numbers that count up,
 * and heads that recur. They are told from numbered sections by where they stand: a page ends
 * within a sentence more often than not, a section never does.
 */
final class PageBreaks {

  /** Fewer page numbers, or recurrences of a head, are no evidence. */
  private static final int LEAST = 3;

  /** Pages hold more text than this, in characters, and list items less. */
  private static final int SHORT_PAGE = 250;

  /** Lines of verse are shorter, on the whole, in characters. */
  private static final int PROSE_LINE = 60;

  /** So many lines of a page's head and the foot before it may follow each other. */
  private static final int FURNITURE = 3;

  /** A scan may lack so many page numbers in a row. */
  private static final int LOST = 4;

  private final List<PageLine> lines;
  private final boolean[] furniture;
  private final Map<String, Integer> heads;
  private final boolean punctuated;

  private PageBreaks(List<PageLine> lines) {
    this.lines = lines;
    this.furniture = new boolean[lines.size()];
    this.heads = count();
    this.punctuated = isPunctuated(lines);
  }

  /** Which of the lines stand at page breaks and are no text. */
  static boolean[] find(List<PageLine> lines) {
    PageBreaks breaks = new PageBreaks(lines);
    breaks.numbers();
    breaks.heads();
    return breaks.furniture;
  }

  /** Whether paragraphs end as sentences do: Thai has no sign for it, and no capitals. */
  private static boolean isPunctuated(List<PageLine> lines) {
    int ended = 0;
    int all = 0;
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      boolean last = i + 1 == lines.size() || lines.get(i + 1).block() != line.block();
      if (last && line.text().length() >= PROSE_LINE && Blocks.isParagraph(line.block())) {
        all++;
        ended += Sentences.isEnd(line.text()) ? 1 : 0;
      }
    }
    return ended * 3 >= all;
  }

  /** The longest run of numbers that count up, each at a page's distance. */
  private void numbers() {
    int[] length = new int[lines.size()];
    int[] before = new int[lines.size()];
    Map<Integer, Integer> lastOf = new HashMap<>();
    int best = -1;
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (!line.isNumbered() || !line.key().isEmpty() && heads.get(line.key()) < LEAST) {
        continue;
      }
      int number = line.number().getAsInt();
      length[i] = 1;
      before[i] = -1;
      for (int back = 1; back <= LOST; back++) {
        Integer p = lastOf.get(number - back);
        if (p != null && length[p] + 1 > length[i] && line.at() - lines.get(p).at() > SHORT_PAGE) {
          length[i] = length[p] + 1;
          before[i] = p;
        }
      }
      Integer same = lastOf.get(number);
      if (same == null || length[same] <= length[i]) {
        lastOf.put(number, i);
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    if (best >= 0 && length[best] >= LEAST) {
      List<Integer> run = new ArrayList<>();
      for (int i = best; i >= 0; i = before[i]) {
        run.add(i);
      }
      take(run);
    }
  }

  private Map<String, Integer> count() {
    Map<String, Integer> keys = new HashMap<>();
    lines.stream()
        .filter(l -> !l.key().isEmpty())
        .forEach(l -> keys.merge(l.key(), 1, Integer::sum));
    return keys;
  }

  /** Takes a run for page furniture when enough of it stands within sentences. */
  private boolean take(List<Integer> run) {
    long within = run.stream().filter(this::isWithinSentence).count();
    boolean enough = within >= 2 && within * 10 >= run.size() * 3L;
    if (enough) {
      run.forEach(i -> furniture[i] = true);
    }
    return enough;
  }

  /** Lines that recur, beside page numbers or within sentences. */
  private void heads() {
    Map<String, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (!furniture[i] && !line.key().isEmpty() && !Sentences.isEnd(line.text())) {
        byKey.computeIfAbsent(line.key(), k -> new ArrayList<>()).add(i);
      }
    }
    Set<Integer> beside = new HashSet<>();
    byKey.values().removeIf(places -> places.size() < LEAST || !isFarApart(places));
    byKey
        .values()
        .forEach(places -> places.stream().filter(this::isBesideNumber).forEach(beside::add));
    byKey.values().stream()
        .sorted((a, b) -> a.get(0) - b.get(0))
        .forEach(places -> head(places, beside));
  }

  private void head(List<Integer> places, Set<Integer> beside) {
    long sure = places.stream().filter(i -> beside.contains(i) || isWithinProse(i)).count();
    if (sure < 2 || sure * 2 < places.size()) {
      return;
    }
    int first = places.get(0);
    boolean title = !beside.contains(first) && !isWithinProse(first);
    places.stream().skip(title ? 1 : 0).forEach(i -> furniture[i] = true);
  }

  private boolean isFarApart(List<Integer> places) {
    int[] gaps = new int[places.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = lines.get(places.get(i + 1)).at() - lines.get(places.get(i)).at();
    }
    Arrays.sort(gaps);
    return gaps[gaps.length / 2] > SHORT_PAGE;
  }

  private boolean isBesideNumber(int i) {
    return i > 0 && furniture[i - 1] && lines.get(i - 1).isNumbered()
        || i + 1 < furniture.length && furniture[i + 1] && lines.get(i + 1).isNumbered();
  }

  /**
   * Whether a line parts a sentence of prose. A refrain does so too, among lines that are as short
   * as it is.
   */
  private boolean isWithinProse(int i) {
    int before = textBeside(i, -1);
    if (before < 0 || !isWithinSentence(i)) {
      return false;
    }
    PageLine head = lines.get(i);
    int length = lines.get(before).text().length();
    return length >= PROSE_LINE || head.whole() && length >= 2 * head.text().length();
  }

  /** Whether the text before and behind, other page furniture aside, is one sentence. */
  private boolean isWithinSentence(int i) {
    int before = textBeside(i, -1);
    int after = textBeside(i, 1);
    return before >= 0
        && after < lines.size()
        && (punctuated || startsSmall(lines.get(after).text()))
        && isOpen(lines.get(before), lines.get(after).text());
  }

  /** The next line in a direction that is no page furniture; a page has only so much of it. */
  private int textBeside(int i, int step) {
    int beside = i + step;
    while (beside >= 0
        && beside < lines.size()
        && isShort(beside)
        && Math.abs(beside - i) <= FURNITURE) {
      beside += step;
    }
    return beside;
  }

  /** Whether a line has the form of a page number or a recurring head. */
  private boolean isShort(int i) {
    PageLine line = lines.get(i);
    return furniture[i]
        || line.isNumbered() && line.key().isEmpty()
        || heads.getOrDefault(line.key(), 0) >= LEAST && !Sentences.isEnd(line.text());
  }

  /** Whether a paragraph breaks off and the next line takes it up. */
  static boolean isOpen(PageLine before, String after) {
    return Blocks.isParagraph(before.block())
        && before.text().length() >= 20
        && !Sentences.isEnd(before.text())
        && (startsSmall(after) || before.text().length() >= 40 && !startsCapital(after));
  }

  private static boolean startsSmall(String text) {
    return !text.isEmpty() && Scripts.isSmall(text.codePointAt(0));
  }

  private static boolean startsCapital(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
  }
}
