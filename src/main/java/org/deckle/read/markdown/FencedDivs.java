package org.deckle.read.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deckle.book.Vocabulary;
import org.deckle.read.source.Boxes;

/**
 * Pandoc's fenced divs ({@code ::: verse} to {@code :::}) as HTML that CommonMark passes through,
 * and, where each line is a paragraph, blank lines between the lines. Knows which source line each
 * line of the result came from.
 */
final class FencedDivs {

  private static final Pattern DIV = Pattern.compile(" {0,3}:{3,}\\s*(.*?)[\\s:]*");
  private static final Pattern CODE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern ID = Pattern.compile("#([^\\s\"{}#<>]+)");
  private static final Pattern CLASS = Pattern.compile("^[A-Za-z][\\w-]*");
  private static final Pattern CLASSES = Pattern.compile("(?<=\\.)[A-Za-z][\\w-]*");
  private static final Pattern LANGUAGE =
      Pattern.compile("\\blang=\"?([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)");

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
    boolean opens = !div.group(1).isEmpty();
    put("", number);
    if (opens) {
      depth++;
      put(
          "<div class=\""
              + classes(div.group(1))
              + "\""
              + id(div.group(1))
              + language(div.group(1))
              + " "
              + Boxes.FENCED
              + "=\"\">",
          number);
    } else if (depth > 0) {
      depth--;
      put("</div>", number);
    }
    put("", number);
  }

  /** A word alone is a class; in braces they begin with a point. */
  private static String classes(String attributes) {
    Matcher name = (attributes.startsWith("{") ? CLASSES : CLASS).matcher(attributes);
    return name.results().map(MatchResult::group).collect(Collectors.joining(" "));
  }

  private static String language(String attributes) {
    Matcher language = LANGUAGE.matcher(attributes);
    return language.find() ? " lang=\"" + language.group(1) + "\"" : "";
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
