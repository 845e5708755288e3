package org.deckle.edition.print.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Chooses the ends of all lines of a paragraph together, so that its spaces are even (D. E. Knuth,
 * M. F. Plass, "Breaking Paragraphs into Lines", 1981). Words are parted only in paragraphs that
 * are uneven without, and in no more than two lines in a row.
 */
public final class TotalFit {

  /**
   * A place where a line may end. Widths are counted from the paragraph's start, with spaces of
   * their natural width.
   *
   * @param end width up to here, with the hyphen if there is one
   * @param next width up to where the next line would start
   * @param spaces between words up to here
   * @param nextSpaces between words up to where the next line would start
   * @param parted whether a word is parted here
   * @param held width of what follows and can be kept in one piece, so that it stays off this line
   */
  public record Place(
      double end, double next, int spaces, int nextSpaces, boolean parted, double held) {}

  /** The demerits of a line, a parted word, two in a row, one before the last line … */
  private static final double LINE = 10;

  private static final double PARTED = 20_000;
  private static final double PARTED_TWICE = 10_000;
  private static final double PARTED_LAST = 20_000;

  /** … and of a last line that looks lost, which is as short as so many ems. */
  private static final double SHORT_LAST = 8_000;

  private static final double SHORTEST = 2;

  /** No, one or two parted lines in a row. */
  private static final int STATES = 3;

  /** What a space takes up in a line that is still good, in ems. */
  private static final double STRETCH = 0.28;

  /** How exact the widths are, in ems. */
  private static final double SAFETY = 0.07;

  /** What is left of a piece if its own spaces give way. */
  private static final double HELD = 0.96;

  private final List<Place> places;
  private final double firstLine;
  private final double measure;
  private final double em;
  private final double shrink;

  /**
   * The lines of a paragraph, all widths in one unit.
   *
   * @param places the last one is the paragraph's end
   * @param firstLine width of the first line
   * @param measure width of the others
   * @param em size of the text
   * @param shrink what a space can give up
   */
  public TotalFit(List<Place> places, double firstLine, double measure, double em, double shrink) {
    this.places = places;
    this.firstLine = firstLine;
    this.measure = measure;
    this.em = em;
    this.shrink = shrink;
  }

  /** Indexes of the places where lines end, the last one included; empty when no way fits. */
  public List<Integer> ends() {
    List<Integer> whole = search(false);
    return whole.isEmpty() ? search(true) : whole;
  }

  /** Whether the spaces of a line have to give way; the first line starts at -1. */
  public boolean isTight(int start, int end) {
    return slack(start, end) < 0;
  }

  /** Whether what follows a line and is so wide would not fit into it. */
  public boolean staysOff(double following, int start, int end) {
    double slack = slack(start, end);
    double room = slack < 0 ? slack + spaces(start, end) * shrink : slack;
    Place place = places.get(end);
    return following * HELD > room + place.end() - place.next() + SAFETY * em;
  }

  private List<Integer> search(boolean parting) {
    double[] best = new double[places.size() * STATES];
    int[] from = new int[best.length];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    Arrays.fill(from, -1);
    for (int end = 0; end < places.size(); end++) {
      if (parting || !places.get(end).parted()) {
        reach(end, parting, best, from);
      }
    }
    int last = (places.size() - 1) * STATES;
    return best[last] == Double.POSITIVE_INFINITY ? List.of() : trace(from, last);
  }

  /** Finds the best lines up to one that ends here, for each number of parted lines in a row. */
  private void reach(int end, boolean parting, double[] best, int[] from) {
    boolean parted = places.get(end).parted();
    boolean last = end == places.size() - 1;
    for (int start = end - 1; start >= -1; start--) {
      double slack = slack(start, end);
      if (slack + spaces(start, end) * shrink < 0) {
        break;
      }
      double line = last ? lastLine(start, slack) : line(start, end, slack, parting);
      for (int run = 0; run < (start < 0 ? 1 : STATES); run++) {
        int now = parted ? run + 1 : 0;
        double sum = line + (start < 0 ? 0 : best[start * STATES + run]);
        sum += now == 2 ? PARTED_TWICE : 0;
        sum += last && run > 0 ? PARTED_LAST : 0;
        if (now < STATES && sum < best[end * STATES + now]) {
          best[end * STATES + now] = sum;
          from[end * STATES + now] = start < 0 ? -1 : start * STATES + run;
        }
      }
    }
  }

  private static List<Integer> trace(int[] from, int state) {
    List<Integer> ends = new ArrayList<>();
    for (int s = state; s >= 0; s = from[s]) {
      ends.add(s / STATES);
    }
    Collections.reverse(ends);
    return ends;
  }

  /** What a line leaves of its measure. */
  private double slack(int start, int end) {
    double width = places.get(end).end() - (start < 0 ? 0 : places.get(start).next());
    return (start < 0 ? firstLine : measure) - width;
  }

  private int spaces(int start, int end) {
    return places.get(end).spaces() - (start < 0 ? 0 : places.get(start).nextSpaces());
  }

  private double line(int start, int end, double slack, boolean parting) {
    Place place = places.get(end);
    double spaces = Math.max(1, spaces(start, end));
    double ratio = slack < 0 ? -slack / (spaces * shrink) : slack / (spaces * STRETCH * em);
    if (ratio > 1 && !parting || !staysOff(place.held(), start, end)) {
      return Double.POSITIVE_INFINITY;
    }
    double line = LINE + 100 * ratio * ratio * ratio;
    return line * line + (place.parted() ? PARTED : 0);
  }

  private double lastLine(int start, double slack) {
    return start >= 0 && measure - slack < SHORTEST * em ? SHORT_LAST : 0;
  }
}
