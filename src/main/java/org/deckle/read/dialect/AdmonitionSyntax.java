package org.deckle.read.dialect;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to write a box beside the text: what begins it, and which lines are its body. The groups of
 * the beginning are {@code indent}, {@code kind}, {@code title} and, where the first line is part
 * of the body, {@code mark}.
 */
interface AdmonitionSyntax {

  /**
   * A box as it was written.
   *
   * @param indent the spaces that the first line begins with
   * @param kind as typed; may be empty
   * @param title as typed, in Markdown; absent where the box says nothing of one
   * @param body without its marks
   * @param next the index of the line behind the box
   */
  record Box(String indent, String kind, Optional<String> title, SourceLines body, int next) {}

  /** The box that begins with a line, from 0. */
  Optional<Box> at(SourceLines lines, int i);

  /** A box whose lines all begin with the same mark; {@code first} if the first one has text. */
  static AdmonitionSyntax marked(Pattern opening, boolean first) {
    return (lines, i) -> {
      Matcher open = opening.matcher(lines.line(i));
      if (!open.matches() || i > 0 && continues(open, lines.line(i - 1))) {
        return Optional.empty();
      }
      String mark = open.group("indent") + open.group("mark");
      SourceLines.Builder body = new SourceLines.Builder();
      int next = first ? i : i + 1;
      for (; next < lines.size() && lines.line(next).startsWith(mark); next++) {
        String rest = lines.line(next).substring(mark.length());
        body.put(rest.startsWith(" ") ? rest.substring(1) : rest, lines.number(next));
      }
      return Optional.of(box(open, body, next));
    };
  }

  /** A box whose body is indented by four spaces or a tab. */
  static AdmonitionSyntax indented(Pattern opening) {
    return (lines, i) -> {
      Matcher open = opening.matcher(lines.line(i));
      if (!open.matches()) {
        return Optional.empty();
      }
      Pattern inner = Pattern.compile(open.group("indent") + "(?: {4}|\t)(.*)");
      SourceLines.Builder body = new SourceLines.Builder();
      int next = i + 1;
      for (int at = next; at < lines.size(); at++) {
        Matcher line = inner.matcher(lines.line(at));
        if (line.matches()) {
          for (; next < at; next++) {
            body.put("", lines.number(next));
          }
          body.put(line.group(1), lines.number(at));
          next = at + 1;
        } else if (!lines.line(at).isBlank()) {
          break;
        }
      }
      return Optional.of(box(open, body, next));
    };
  }

  /** A box up to a closing line; one that never closes is none. */
  static AdmonitionSyntax closed(Pattern opening, Function<Matcher, Pattern> closing) {
    return (lines, i) -> {
      Matcher open = opening.matcher(lines.line(i));
      if (!open.matches()) {
        return Optional.empty();
      }
      Pattern close = closing.apply(open);
      SourceLines.Builder body = new SourceLines.Builder();
      int at = i + 1;
      for (; at < lines.size() && !close.matcher(lines.line(at)).matches(); at++) {
        body.copy(lines, at);
      }
      return at == lines.size() ? Optional.empty() : Optional.of(box(open, body, at + 1));
    };
  }

  /** Whether the line before is of the same quotation, or of the paragraph that a letter ends. */
  private static boolean continues(Matcher open, String before) {
    String mark = open.group("mark");
    return before.strip().startsWith(mark) || !mark.equals(">") && !before.isBlank();
  }

  private static Box box(Matcher open, SourceLines.Builder body, int next) {
    return new Box(
        open.group("indent"),
        group(open, "kind").orElse(""),
        group(open, "title"),
        body.build(),
        next);
  }

  private static Optional<String> group(Matcher open, String name) {
    return open.pattern().pattern().contains("(?<" + name + ">")
        ? Optional.ofNullable(open.group(name))
        : Optional.empty();
  }
}
