package org.deckle.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells lines that a program broke at a width from lines that their author ended: a program breaks
 * only where the next word does not fit any more, and does not mind the sentence. Immutable.
 *
 * @param width of the longest usual lines, ideographs counted twice
 */
public record WrapWidth(int width) {

  /**
   * The place between two lines.
   *
   * @param line and what comes below it; their spaces are single
   * @param next the line below
   */
  public record Break(String line, String next) {

    /** Whether the sentence goes on. */
    public boolean isOpen() {
      return !Sentences.isEnd(line);
    }

    /** Whether the line below begins as no sentence and no verse does, where that can be told. */
    public boolean goesOnSmall() {
      int c = next.codePointAt(0);
      return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isTitleCase(c);
    }

    /** Whether the line below begins with a mark of its own. */
    public boolean isListed() {
      return LISTED.matcher(next).lookingAt();
    }
  }

  private static final Pattern LISTED =
      Pattern.compile("[-–—*•·―] |[—―]|\\p{Nd}{1,3}[.)] |\\p{L}\\) ");

  /** Nobody wraps text more narrowly; most verse is. */
  private static final int NARROWEST = 44;

  /** Longer lines are paragraphs. */
  private static final int WIDEST = 160;

  /** So many breaks within sentences are evidence. */
  private static final int LEAST = 6;

  /** Letters that are set without spaces: the word at the line's beginning is not to be seen. */
  private static final int UNSPACED_WORD = 12;

  /** The width that a text was wrapped to; a {@link #none()} where it was not. */
  public static WrapWidth of(List<Break> breaks) {
    WrapWidth width = widest(breaks);
    boolean likely = !width.isNarrow() && !isTable(breaks);
    return likely && width.isProved(breaks) ? width : none();
  }

  /** The length of the longest usual lines, whether or not they were wrapped to it. */
  public static WrapWidth widest(List<Break> breaks) {
    return new WrapWidth(usual(lengths(breaks)));
  }

  /** Whether it is too narrow for anybody to wrap text to. */
  public boolean isNarrow() {
    return width < NARROWEST;
  }

  /** How many of the breaks the width forced, from 0 to 1. */
  public double forced(List<Break> breaks) {
    return breaks.stream().filter(this::isForced).count() / (double) Math.max(1, breaks.size());
  }

  private static int[] lengths(List<Break> breaks) {
    int[] lengths = new int[WIDEST + 1];
    for (Break b : breaks) {
      int length = units(b.line);
      if (length <= WIDEST) {
        lengths[length]++;
      }
    }
    return lengths;
  }

  /** Text that nobody wrapped. */
  public static WrapWidth none() {
    return new WrapWidth(0);
  }

  public boolean isNone() {
    return width == 0;
  }

  /** Lines of letters that are all of one length were made so: logs, columns, dumps. */
  public static boolean isTable(List<Break> breaks) {
    int most = Arrays.stream(lengths(breaks)).max().orElse(0);
    return most >= LEAST && most * 2 > breaks.size() && !isIdeographic(breaks);
  }

  /** Whether most of the lines are set without spaces, in ideographs. */
  public static boolean isIdeographic(List<Break> breaks) {
    long wide = breaks.stream().filter(b -> LineJoin.isWide(b.next.codePointAt(0))).count();
    return wide * 2 > breaks.size();
  }

  /** The longest lines that are no exceptions. */
  private static int usual(int[] lengths) {
    int all = 0;
    for (int n : lengths) {
      all += n;
    }
    int longer = 0;
    for (int length = lengths.length - 1; length > 0; length--) {
      longer += lengths[length];
      if (longer * 50 > all) {
        return length;
      }
    }
    return 0;
  }

  private boolean isProved(List<Break> breaks) {
    int open = 0;
    int forced = 0;
    int small = 0;
    int ended = 0;
    for (Break b : breaks) {
      int length = units(b.line);
      if (length * 10 < width * 7 || length > width * 2) {
        continue;
      }
      if (!b.isOpen()) {
        ended++;
        continue;
      }
      open++;
      forced += isForced(b) ? 1 : 0;
      small += b.goesOnSmall() ? 1 : 0;
    }
    return open >= LEAST && forced * 10 >= open * 9 && small * 3 >= open && open >= ended;
  }

  /** Whether the next word would not have fitted on the line. */
  public boolean isForced(Break b) {
    return isForced(b, 0);
  }

  /** Whether the next word would not have fitted on the line, which began further right. */
  public boolean isForced(Break b, int indent) {
    int length = units(b.line);
    return !isNone()
        && !(b.isListed() && !b.isOpen())
        && length <= width * 2
        && length + 1 + firstWord(b.next) > width - indent;
  }

  private static int firstWord(String line) {
    int c = line.codePointAt(0);
    if (LineJoin.isWide(c)) {
      return 4;
    }
    int space = line.indexOf(' ');
    int length = units(space < 0 ? line : line.substring(0, space));
    return Scripts.isUnspaced(c) ? Math.min(length, UNSPACED_WORD) : length;
  }

  private static int units(String text) {
    int units = text.codePointCount(0, text.length());
    return units + (int) text.codePoints().filter(LineJoin::isWide).count();
  }
}
