package org.deckle.read.markdown;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deckle.book.Vocabulary;
import org.deckle.read.dialect.CodeFences;
import org.deckle.read.dialect.SourceLines;
import org.deckle.read.source.Boxes;

/**
 * Fenced divs ({@code ::: verse} to {@code :::}) of pandoc, and of Docusaurus with a title in
 * brackets, as HTML that CommonMark passes through, and, where each line is a paragraph, blank
 * lines between the lines.
 */
final class FencedDivs {

  private static final Pattern DIV = Pattern.compile("([ \\t]*):{3,}[ \\t]*(.*?)[\\s:]*");
  private static final Pattern SHALLOW = Pattern.compile(" {0,3}:.*");
  private static final Pattern ID = Pattern.compile("#([^\\s\"{}#<>]+)");
  private static final Pattern CLASS = Pattern.compile("^[A-Za-z][\\w-]*");
  private static final Pattern CLASSES = Pattern.compile("(?<=\\.)[A-Za-z][\\w-]*");
  private static final Pattern LANGUAGE =
      Pattern.compile("\\blang=\"?([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)");

  /** As an attribute, in brackets, or as words behind the kind (VuePress). */
  private static final Pattern TITLE =
      Pattern.compile(
          "\\btitle=(?:\"((?:\\\\.|[^\"\\\\])*+)\"|'([^']*)')|^[\\w-]+\\[(.*)\\]"
              + "|^[\\w-]+\\s+([^\\s{].*?)\\s*(?:\\{.*)?$");

  /** Quarto takes the heading that a callout begins with for its title. */
  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6} +(.*?)(?: +#+)? *");

  private final SourceLines.Builder out = new SourceLines.Builder();
  private final SourceLines lines;
  private final CodeFences fences = new CodeFences();
  private int depth;

  private FencedDivs(SourceLines lines) {
    this.lines = lines;
  }

  /** The text with divisions instead of colons. */
  static SourceLines rewrite(SourceLines lines, boolean linePerParagraph) {
    FencedDivs divs = new FencedDivs(lines);
    for (int i = 0; i < lines.size(); ) {
      int next = divs.take(i);
      if (linePerParagraph && next == i + 1) {
        divs.out.put("", lines.number(i));
      }
      i = next;
    }
    return divs.out.build();
  }

  /** Writes what begins with a line, and gives the index of the line behind it. */
  private int take(int i) {
    String line = lines.line(i);
    int verse = !fences.isOpen() && line.startsWith("|") ? LineBlocks.length(lines.all(), i) : 0;
    if (verse > 0) {
      verse(i, i + verse);
      return i + verse;
    }
    boolean code = fences.holds(line);
    Matcher div = !code && line.contains(":::") ? DIV.matcher(line) : null;
    if (div == null || !div.matches() || !isDiv(div)) {
      out.copy(lines, i);
      return i + 1;
    }
    int number = lines.number(i);
    if (!div.group(2).isEmpty()) {
      return open(div.group(1), div.group(2), i);
    }
    out.putApart(depth > 0 ? div.group(1) + "</div>" : "", number);
    depth = Math.max(0, depth - 1);
    return i + 1;
  }

  /** Deeply indented colons are code, unless they have braces or close what is open. */
  private boolean isDiv(Matcher div) {
    return SHALLOW.matcher(div.group()).matches()
        || div.group(2).startsWith("{")
        || div.group(2).isEmpty() && depth > 0;
  }

  private int open(String indent, String attributes, int i) {
    int number = lines.number(i);
    String classes = classes(attributes);
    int next = i + 1;
    Optional<String> title = title(attributes);
    if (title.isEmpty() && classes.startsWith("callout-")) {
      int at = next;
      while (at < lines.size() && lines.line(at).isBlank()) {
        at++;
      }
      Matcher heading = HEADING.matcher(at < lines.size() ? lines.line(at) : "");
      if (heading.matches()) {
        title = Optional.of(heading.group(1));
        next = at + 1;
      }
    }
    depth++;
    out.putApart(
        indent
            + "<div class=\""
            + classes
            + "\""
            + id(attributes)
            + language(attributes)
            + " "
            + Boxes.FENCED
            + "=\"\">",
        number);
    title.filter(t -> !t.isBlank()).ifPresent(t -> title(indent, t, number));
    return next;
  }

  private void title(String indent, String title, int number) {
    out.put(indent + "<div " + Boxes.TITLE + "=\"\">", number);
    out.putApart(indent + title.replaceFirst("^(?=[#>+*-]|\\d+[.)])", "\\\\"), number);
    out.putApart(indent + "</div>", number);
  }

  /** A word alone is a class; in braces they begin with a point. */
  private static String classes(String attributes) {
    boolean pandoc = attributes.startsWith("{") && attributes.contains(".");
    String given = attributes.replaceAll("\"[^\"]*\"|^\\{(?![\\s.#])", "");
    return (pandoc ? CLASSES : CLASS)
        .matcher(given)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> title(String attributes) {
    Matcher title = TITLE.matcher(attributes);
    if (!title.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= title.groupCount(); group++) {
      if (title.group(group) != null) {
        return Optional.of(title.group(group).replace("\\\"", "\""));
      }
    }
    return Optional.empty();
  }

  private static String language(String attributes) {
    Matcher language = LANGUAGE.matcher(attributes);
    return language.find() ? " lang=\"" + language.group(1) + "\"" : "";
  }

  private static String id(String attributes) {
    Matcher id = ID.matcher(attributes);
    return id.find() ? " id=\"" + id.group(1) + "\"" : "";
  }

  private void verse(int from, int to) {
    int last = lines.number(to - 1);
    out.put("<div class=\"" + Vocabulary.CLASS_VERSE + "\">", lines.number(from));
    out.put("", lines.number(from));
    for (int i = from; i < to; i++) {
      out.put(LineBlocks.line(lines.all(), i, to), lines.number(i));
    }
    out.putApart("</div>", last);
  }
}
