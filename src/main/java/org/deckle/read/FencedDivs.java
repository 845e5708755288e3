package org.deckle.read;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Vocabulary;

/**
 * Pandoc's fenced divs ({@code ::: verse} to {@code :::}) as HTML that CommonMark passes through,
 * and, where each line is a paragraph, blank lines between the lines. Knows which source line each
 * line of the result came from.
 */
final class FencedDivs {

  private static final Pattern DIV = Pattern.compile(" {0,3}:{3,}\\s*(.*?)[\\s:]*");
  private static final Pattern CODE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern ID = Pattern.compile("#([^\\s\"{}#<>]+)");
  private static final Pattern CLASS = Pattern.compile("[A-Za-z][\\w-]*");

  private final StringBuilder text = new StringBuilder();
  private int[] lines = new int[256];
  private int count;
  private int depth;
  private String code = "";

  private FencedDivs() {}

  static FencedDivs of(String markdown, boolean linePerParagraph) {
    FencedDivs result = new FencedDivs();
    List<String> lines = List.of(markdown.split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      int verse =
          result.code.isEmpty() && lines.get(i).startsWith("|") ? LineBlocks.length(lines, i) : 0;
      if (verse > 0) {
        result.verse(lines, i, i + verse);
        i += verse - 1;
        continue;
      }
      result.line(lines.get(i), i + 1);
      if (linePerParagraph) {
        result.put("", i + 1);
      }
    }
    return result;
  }

  /** The Markdown without colons. */
  String text() {
    return text.toString();
  }

  /** The source line of a line of the result; both from 1. */
  int line(int n) {
    return n <= count ? lines[n - 1] : n;
  }

  private void line(String line, int number) {
    boolean mayFence = line.indexOf("```") >= 0 || line.indexOf("~~~") >= 0;
    Matcher fence = mayFence ? CODE.matcher(line) : null;
    if (fence != null && fence.matches()) {
      if (code.isEmpty()) {
        code = fence.group(1);
      } else if (line.strip().startsWith(code) && line.strip().matches("`+|~+")) {
        code = "";
      }
    }
    Matcher div = code.isEmpty() && line.contains(":::") ? DIV.matcher(line) : null;
    if (div == null || !div.matches()) {
      put(line, number);
      return;
    }
    Matcher name = CLASS.matcher(div.group(1));
    boolean opens = !div.group(1).isEmpty();
    put("", number);
    if (opens) {
      depth++;
      put(
          "<div class=\"" + (name.find() ? name.group() : "") + "\"" + id(div.group(1)) + ">",
          number);
    } else if (depth > 0) {
      depth--;
      put("</div>", number);
    }
    put("", number);
  }

  private static String id(String attributes) {
    Matcher id = ID.matcher(attributes);
    return id.find() ? " id=\"" + id.group(1) + "\"" : "";
  }

  private void verse(List<String> lines, int from, int to) {
    put("<div class=\"" + Vocabulary.CLASS_VERSE + "\">", from + 1);
    put("", from + 1);
    for (int i = from; i < to; i++) {
      put(LineBlocks.line(lines, i, to), i + 1);
    }
    put("", to);
    put("</div>", to);
    put("", to);
  }

  private void put(String line, int number) {
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, count * 2);
    }
    lines[count++] = number;
    text.append(line).append('\n');
  }
}
