package org.deckle.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.text.Sentences;
import org.deckle.text.WrapWidth;
import org.deckle.text.WrapWidth.Break;

/**
 * How the lines of a plain text end: where the next word did not fit any more, or on purpose, as in
 * verse, addresses and speech.
 *
 * @param wrapped the width that the text was wrapped to, where that is proved
 * @param lines whether all lines of the text ended on purpose
 * @param speech whether hyphens begin what somebody says
 */
record TextShape(WrapWidth wrapped, boolean lines, boolean speech) {

  private static final Pattern SPEECH = Pattern.compile("\\s*[—―–]\\s*\\S.*");

  /** Somebody speaks, and what is said, or said of it, ends with the line. */
  private static final Pattern QUOTED =
      Pattern.compile("\\s*[\"“„«»‘‚「『].*[" + Sentences.STOPS + "。！？」』\"”“»«’][\"”“»«’)]*\\s*");

  private static final Pattern SENTENCE =
      Pattern.compile("[" + Sentences.STOPS + "][\"”’»)]* \\S|[。！？].");

  private static final Pattern HYPHEN = Pattern.compile("\\s*[-–] +\\S");

  private static final Pattern LOUD = Pattern.compile("\\s*[-–] +\\S.*[?!…؟？！][\"”’»)]*\\s*");

  /** Of so many who speak one asks or shouts. */
  private static final int LOUD_ONES = 6;

  private static final Pattern NOTE = Pattern.compile("\\s*[\\[［〔【](\\p{Nd}{1,3})[\\]］〕】]");

  /** Of wrapped lines more are forced. */
  private static final double FORCED = 0.8;

  /** People who wrap by hand miss the width by so much. */
  private static final int SLACK = 3;

  /** Stanzas are of so many lines. */
  private static final int STANZA = 4;

  /** Room for so many more signs is no accident. */
  private static final String ROOM = "xxxxxxxxxx";

  /**
   * The shape of a text.
   *
   * @param groups of lines between blank ones
   */
  static TextShape of(List<List<String>> groups) {
    List<Break> breaks = groups.stream().flatMap(g -> breaks(g).stream()).toList();
    return new TextShape(
        WrapWidth.of(breaks), isNarrowVerse(breaks) || WrapWidth.isTable(breaks), isSpoken(groups));
  }

  /** Where people talk, some ask and shout; lists hardly do. */
  private static boolean isSpoken(List<List<String>> groups) {
    int hyphens = 0;
    int loud = 0;
    for (List<String> group : groups) {
      for (String line : group) {
        hyphens += HYPHEN.matcher(line).lookingAt() ? 1 : 0;
        loud += LOUD.matcher(line).matches() ? 1 : 0;
      }
    }
    return loud * LOUD_ONES >= Math.max(1, hyphens);
  }

  /** So narrow that a program would not have wrapped to it, and it did not. */
  private static boolean isNarrowVerse(List<Break> breaks) {
    WrapWidth widest = WrapWidth.widest(breaks);
    return widest.isNarrow() && (WrapWidth.isIdeographic(breaks) || widest.forced(breaks) < FORCED);
  }

  private static List<Break> breaks(List<String> lines) {
    List<Break> breaks = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      breaks.add(new Break(single(lines.get(i - 1)), single(lines.get(i))));
    }
    return breaks;
  }

  private static String single(String line) {
    return line.strip().replaceAll("\\s+", " ");
  }

  /** Whether all lines ended on purpose, and within sentences. */
  boolean isVerse(List<String> lines) {
    List<Break> breaks = breaks(lines);
    if (lines.size() < STANZA - 1 || isSpeech(lines)) {
      return false;
    }
    double open = breaks.stream().filter(Break::isOpen).count() / (double) breaks.size();
    if (this.lines) {
      return true;
    }
    if (!wrapped.isNone()) {
      double forced = wrapped.forced(breaks);
      return nearlyForced(breaks) < FORCED && (forced == 0 || open >= 0.5 && forced < 0.4);
    }
    double own = WrapWidth.widest(breaks).forced(breaks);
    boolean capitals = breaks.stream().allMatch(b -> isCapital(b.next()));
    return capitals && lines.size() >= STANZA && open >= 0.3 && own < FORCED
        || lines.size() >= 2 * STANZA - 2
            && own < 0.5
            && lines.stream().noneMatch(TextShape::isProse);
  }

  /** The share of breaks that the lines' own width forced, or missed by a letter or two. */
  private static double nearlyForced(List<Break> breaks) {
    WrapWidth own = WrapWidth.widest(breaks);
    return breaks.stream().filter(b -> own.isForced(b, SLACK)).count() / (double) breaks.size();
  }

  /** Whether a sentence ends within the line. */
  private static boolean isProse(String line) {
    return SENTENCE.matcher(line).find();
  }

  /** The width that some lines may have been wrapped to. */
  WrapWidth width(List<String> lines) {
    WrapWidth own = WrapWidth.widest(breaks(lines));
    return !wrapped.isNone() || own.isNarrow() ? wrapped : own;
  }

  /** Whether a line stands alone only because the one before was full. */
  static boolean isForced(WrapWidth width, String before, String line) {
    return width.isForced(new Break(single(before), single(line)));
  }

  private static boolean isCapital(String line) {
    return line.codePoints()
        .filter(Character::isLetter)
        .limit(1)
        .anyMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
  }

  private static boolean isSpeech(List<String> lines) {
    return lines.size() > 1
        && (lines.stream().allMatch(l -> SPEECH.matcher(l).matches())
            || lines.stream().allMatch(l -> QUOTED.matcher(l).matches()));
  }

  /** Notes in brackets, numbered one by one: the number of the line's, or none. */
  private static OptionalInt note(String line) {
    Matcher note = NOTE.matcher(line);
    return note.lookingAt() ? OptionalInt.of(Integer.parseInt(note.group(1))) : OptionalInt.empty();
  }

  /** The paragraphs that follow each other without a blank line. */
  List<List<String>> paragraphs(List<String> lines) {
    List<Break> breaks = breaks(lines);
    boolean speech = isSpeech(lines) && breaks.stream().noneMatch(wrapped::isForced);
    WrapWidth own = WrapWidth.widest(breaks);
    List<List<String>> paragraphs = new ArrayList<>();
    int from = 0;
    OptionalInt note = note(lines.get(0));
    for (int i = 0; i < breaks.size(); i++) {
      OptionalInt next = note(lines.get(i + 1));
      boolean listed =
          note.isPresent() && next.isPresent() && next.getAsInt() == note.getAsInt() + 1;
      note = listed ? next : note;
      if (listed || speech || isEnd(breaks.get(i), own)) {
        paragraphs.add(lines.subList(from, i + 1));
        from = i + 1;
      }
    }
    paragraphs.add(lines.subList(from, lines.size()));
    return paragraphs;
  }

  /** A full sentence, and more room behind it than the next words would have taken. */
  private boolean isEnd(Break b, WrapWidth own) {
    Break roomy = SPEECH.matcher(b.next()).matches() ? b : new Break(b.line(), ROOM + b.next());
    return !wrapped.isNone() && !b.isOpen() && !wrapped.isForced(roomy) && !own.isForced(roomy);
  }
}
