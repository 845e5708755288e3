package org.deckle.read.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a text that is being rewritten, each with the number of the source line that it came
 * from. Immutable; {@link Builder} makes it.
 */
public final class SourceLines {

  private final List<String> lines;
  private final int[] numbers;

  private SourceLines(List<String> lines, int[] numbers) {
    this.lines = lines;
    this.numbers = numbers;
  }

  /** The lines of a source file, numbered from 1. */
  public static SourceLines of(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    int[] numbers = new int[lines.size()];
    Arrays.setAll(numbers, i -> i + 1);
    return new SourceLines(lines, numbers);
  }

  /**
   * Other text in the same lines.
   *
   * @param text with as many lines as this one
   */
  public SourceLines with(String text) {
    List<String> others = List.of(text.split("\n", -1));
    if (others.size() != lines.size()) {
      throw new IllegalArgumentException(others.size() + " lines for " + lines.size());
    }
    return new SourceLines(others, numbers);
  }

  /** How many lines there are. */
  public int size() {
    return lines.size();
  }

  /** A line, without its end; from 0. */
  public String line(int i) {
    return lines.get(i);
  }

  /** The source line, from 1, of a line, from 0. */
  public int number(int i) {
    return numbers[i];
  }

  /** All lines; unmodifiable. */
  public List<String> all() {
    return lines;
  }

  /** The source line of a line of this text; both from 1. Lines behind the end count on. */
  public int source(int line) {
    return line <= numbers.length ? numbers[line - 1] : line;
  }

  /** Whether a line holds a text; a stage that looks for it can then leave out its work. */
  public boolean contains(String text) {
    return lines.stream().anyMatch(line -> line.contains(text));
  }

  /** The lines as one text. */
  public String text() {
    return String.join("\n", lines);
  }

  /** Collects lines. */
  public static final class Builder {
    private final List<String> lines = new ArrayList<>();
    private int[] numbers = new int[256];

    /** Adds a line that came from a source line. */
    public void put(String line, int number) {
      if (lines.size() == numbers.length) {
        numbers = Arrays.copyOf(numbers, numbers.length * 2);
      }
      numbers[lines.size()] = number;
      lines.add(line);
    }

    /** Adds a line that must stand apart from what is around it. */
    public void putApart(String line, int number) {
      put("", number);
      put(line, number);
      put("", number);
    }

    /** Adds a line of another text, its source line with it. */
    public void copy(SourceLines from, int i) {
      put(from.line(i), from.number(i));
    }

    /** The lines so far. */
    public SourceLines build() {
      return new SourceLines(
          java.util.Collections.unmodifiableList(lines), Arrays.copyOf(numbers, lines.size()));
    }
  }
}
