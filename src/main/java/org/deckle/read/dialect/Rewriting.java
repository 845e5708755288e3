package org.deckle.read.dialect;

import java.util.List;

/**
 * One pass over a text that copies some of it, leaves some out and puts something else in, and
 * keeps count of the source lines meanwhile.
 */
final class Rewriting {

  private final SourceLines source;
  private final String text;
  private final SourceLines.Builder out = new SourceLines.Builder();
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int row;

  Rewriting(SourceLines source) {
    this.source = source;
    this.text = source.text();
  }

  String text() {
    return text;
  }

  /** The source line, from 1, that the pass has reached. */
  int number() {
    return source.number(Math.min(row, source.size() - 1));
  }

  /** Copies the text up to an offset. */
  void keep(int to) {
    for (; at < to; at++) {
      if (text.charAt(at) == '\n') {
        endLine();
        row++;
      } else {
        line.append(text.charAt(at));
      }
    }
  }

  /** Leaves the text up to an offset out. */
  void skip(int to) {
    for (; at < to; at++) {
      row += text.charAt(at) == '\n' ? 1 : 0;
    }
  }

  /** Puts something in where the pass has come to. */
  void insert(String words) {
    List<String> lines = List.of(words.split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        endLine();
      }
      line.append(lines.get(i));
    }
  }

  private void endLine() {
    out.put(line.toString(), number());
    line.setLength(0);
  }

  /** The text as it is now, the rest of the source with it. */
  SourceLines done() {
    keep(text.length());
    out.put(line.toString(), number());
    return out.build();
  }
}
