package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Survey;
import org.deckle.repair.headings.Division.Kind;
import org.deckle.text.Scripts;
import org.deckle.text.Sentences;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * A plain line that reads like a numbered heading.
 *
 * @param stopped whether it ends with a full stop
 * @param seriesStopped whether all lines of its kind do, so that the full stop is a habit
 * @param titleBlock the next line, when the title stands there
 */
record HeadingCandidate(
    Element block,
    String text,
    HeadingLine line,
    boolean stopped,
    boolean seriesStopped,
    Optional<Element> titleBlock) {

  /** So many lines of one kind with nothing between are a list of contents, not headings. */
  private static final int LIST = 3;

  private static final int LONGEST_TITLE = 90;
  private static final Pattern LEADER =
      Pattern.compile("(?:[.·…_] ?){3,}\\p{Nd}*$|\\t|[ .]\\p{Nd}{1,4}$");
  private static final Evaluator LINES = QueryParser.parse("img, br");
  private static final Pattern STOP = Pattern.compile("[.。．]$");

  /** All candidates of a manuscript, in order. */
  static List<HeadingCandidate> in(Survey survey) {
    List<HeadingCandidate> found = new ArrayList<>();
    boolean headings = false;
    for (Element block : survey.blocks()) {
      of(block).ifPresent(found::add);
      headings |= Blocks.isHeading(block);
    }
    List<HeadingCandidate> kept = withoutLists(found);
    if (!headings && kept.stream().allMatch(c -> c.kind() == Kind.FRONT)) {
      return List.of();
    }
    return withTitles(withStops(kept, survey));
  }

  private static Optional<HeadingCandidate> of(Element block) {
    if (!Blocks.isTextBlock(block)
        || Blocks.contains(block, LINES)
        || block.text().length() > 400) {
      return Optional.empty();
    }
    String text = Blocks.text(block);
    return HeadingLine.of(text)
        .filter(HeadingCandidate::isTitled)
        .map(l -> new HeadingCandidate(block, text, l, isStopped(l), false, Optional.empty()));
  }

  private static boolean isStopped(HeadingLine line) {
    return STOP.matcher(line.title()).find();
  }

  /** Whether what follows the number can be a title, and is no sentence that runs on. */
  private static boolean isTitled(HeadingLine line) {
    String title = line.title();
    if (title.isEmpty()) {
      return true;
    }
    if (title.length() > LONGEST_TITLE
        || LEADER.matcher(title).find() && !title.matches(".*\\p{L} \\p{Nd}{4}$")
        || title.matches(".*[:;,،，；：]$")) {
      return false;
    }
    boolean sentences = title.matches(".*[.!?。] ?\\p{Lu}.*\\..*");
    int first = title.codePointAt(0);
    return !sentences && (line.parted() || !Scripts.isSmall(first) && !STOP.matcher(title).find());
  }

  private static List<HeadingCandidate> withoutLists(List<HeadingCandidate> found) {
    List<HeadingCandidate> kept = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= found.size(); i++) {
      boolean goesOn =
          i < found.size()
              && found.get(i - 1).block.nextElementSibling() == found.get(i).block
              && (found.get(i - 1).kind() == found.get(i).kind() || i - start >= LIST);
      if (!goesOn) {
        if (i - start < LIST) {
          kept.addAll(found.subList(start, i));
        }
        start = i;
      }
    }
    return kept;
  }

  private static List<HeadingCandidate> withStops(List<HeadingCandidate> found, Survey survey) {
    Map<Kind, List<HeadingCandidate>> kinds = new EnumMap<>(Kind.class);
    found.stream()
        .filter(c -> !c.line.title().isEmpty())
        .forEach(c -> kinds.computeIfAbsent(c.kind(), k -> new ArrayList<>()).add(c));
    survey.blocks().stream()
        .filter(Blocks::isHeading)
        .flatMap(h -> HeadingLine.of(Blocks.text(h)).stream())
        .filter(l -> !isStopped(l))
        .forEach(l -> kinds.remove(l.division().kind()));
    return found.stream()
        .map(c -> c.withSeries(isHabit(kinds.getOrDefault(c.kind(), List.of()))))
        .toList();
  }

  private static boolean isHabit(List<HeadingCandidate> kind) {
    return kind.size() > 1 && kind.stream().allMatch(HeadingCandidate::stopped);
  }

  /** Where most bare numbers of a kind have a short line below them, that is their title. */
  private static List<HeadingCandidate> withTitles(List<HeadingCandidate> found) {
    Map<Kind, Integer> bare = new EnumMap<>(Kind.class);
    Map<Kind, Integer> titled = new EnumMap<>(Kind.class);
    for (HeadingCandidate c : found) {
      if (c.line.title().isEmpty()) {
        bare.merge(c.kind(), 1, Integer::sum);
        titled.merge(c.kind(), c.below().isPresent() ? 1 : 0, Integer::sum);
      }
    }
    List<HeadingCandidate> all = new ArrayList<>();
    for (HeadingCandidate c : found) {
      int with = titled.getOrDefault(c.kind(), 0);
      boolean habit = with > 1 && with * 10 >= bare.get(c.kind()) * 6;
      all.add(habit && c.line.title().isEmpty() ? c.withTitleBlock(c.below()) : c);
    }
    return all;
  }

  private Optional<Element> below() {
    return Optional.ofNullable(block.nextElementSibling())
        .filter(e -> Blocks.isParagraph(e) && !Blocks.contains(e, LINES))
        .filter(e -> kind() != Kind.FRONT && HeadingLine.of(Blocks.text(e)).isEmpty())
        .filter(e -> e.text().length() <= LONGEST_TITLE)
        .filter(e -> !Sentences.isPunctuated(Blocks.text(e)) || isCapitals(e.text()))
        .filter(e -> e.nextElementSibling() != null && Blocks.isParagraph(e.nextElementSibling()));
  }

  private static boolean isCapitals(String text) {
    return text.codePoints().noneMatch(Character::isLowerCase)
        && text.codePoints().anyMatch(Character::isUpperCase);
  }

  private HeadingCandidate withSeries(boolean series) {
    return new HeadingCandidate(block, text, line, stopped, series, titleBlock);
  }

  private HeadingCandidate withTitleBlock(Optional<Element> below) {
    return new HeadingCandidate(block, text, line, stopped, seriesStopped, below);
  }

  private Kind kind() {
    return line.division().kind();
  }

  /** Whether the line is a heading beyond doubt: no sentence, or one of a series. */
  boolean isSure() {
    return !stopped || seriesStopped;
  }

  /** The title, without the full stop that headings do not have. */
  String title() {
    String own = stopped ? STOP.matcher(line.title()).replaceFirst("") : line.title();
    return titleBlock.map(Blocks::text).orElse(own);
  }

  /** Whether all of its text is plain, so that the number can be set apart. */
  boolean isPlain() {
    return block.children().isEmpty()
        || Blocks.soleChild(block, "strong", "b", "em", "i", "u", "span")
            .filter(e -> e.children().isEmpty())
            .isPresent();
  }

  /** The divisions around the one it heads, as they stand ("Book One"). */
  String outer() {
    List<Division> divisions = line.divisions();
    return divisions.subList(0, divisions.size() - 1).stream()
        .map(Division::label)
        .collect(Collectors.joining(", "));
  }

  /** Whether the heading below says the same number again. */
  boolean isRepeatedBy(HeadingCandidate below) {
    Division own = line.division();
    Division next = below.line.division();
    return line.title().isEmpty()
        && own.number() > 0
        && own.number() == next.number()
        && own.kind() == next.kind();
  }

  /** The evidence, in words. */
  String why() {
    if (!isSure()) {
      return "The line begins like a numbered heading, but ends like a sentence.";
    }
    return stopped
        ? "The line stands alone and begins with a number of its kind; all lines of this series"
            + " end with a full stop, which headings do not have."
        : "The line stands alone, is short, and names a division of the book.";
  }
}
