package org.deckle.read.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deckle.book.PictureAddress;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Findings;
import org.deckle.read.markdown.MarkdownReader;
import org.deckle.read.source.BareLinks;
import org.deckle.read.source.LineMode;
import org.deckle.read.source.MarkupReader;
import org.deckle.read.source.Source;
import org.deckle.text.LineJoin;
import org.jsoup.nodes.Element;

/**
 * Plain text. Paragraphs are lines, or groups of lines between blank ones; hard-wrapped lines are
 * joined; verse, addresses, tables and code keep theirs. Underlined headings, lists, stress by
 * underscores and pictures in Markdown's way are recognised, for people type and paste them.
 */
public final class TextReader implements MarkupReader {

  private static final Pattern IMAGE =
      Pattern.compile(
          "!\\[([^\\]\\n]{0,2000}+)\\]\\(<?((?:[^()\\s<>]++|\\([^()\\s]*+\\))++"
              + "|(?:[^()\\n<>]|\\([^()\\n]{0,40}\\)){1,200}?"
              + PictureAddress.SUFFIX
              + ")"
              + ">?(?:\\s+\"[^\"]*\")?\\)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKDOWN = Pattern.compile("(?m)^#{1,6} \\S");
  private static final Pattern BREAK = Pattern.compile("[*\\-_~#•·=\\s]{3,}+");

  @Override
  public Set<String> endings() {
    return Set.of("txt", "text");
  }

  @Override
  public void read(Source source, Element body, Findings findings) {
    if (MARKDOWN.matcher(source.text()).results().limit(3).count() == 3) {
      new MarkdownReader().read(source, body, findings);
      return;
    }
    String[] lines = TextMargin.ofText(source.text().split("\n", -1));
    boolean each = LineMode.isLinePerParagraph(source.text());
    Map<Integer, List<String>> groups = TextTitles.apart(groups(lines, each));
    Blocks blocks =
        new Blocks(
            width(groups.values()),
            TextShape.of(List.copyOf(groups.values())),
            Underscores.of(source.text()),
            source.file(),
            body);
    groups.forEach((line, group) -> blocks.add(group, line));
  }

  /** Groups of lines between blank ones, or each line alone, by the number of their first line. */
  private static Map<Integer, List<String>> groups(String[] lines, boolean each) {
    Map<Integer, List<String>> groups = new LinkedHashMap<>();
    List<String> group = new ArrayList<>();
    for (int i = 0; i <= lines.length; i++) {
      boolean ends = i == lines.length || lines[i].isBlank();
      if (!ends) {
        group.add(lines[i]);
      }
      if (!group.isEmpty() && (ends || each)) {
        groups.put(i + (ends ? 1 : 2) - group.size(), unwrapped(group));
        group.clear();
      }
    }
    return groups;
  }

  /** A picture's data are no lines of text, and must not count as such. */
  private static List<String> unwrapped(List<String> group) {
    boolean data = group.size() > 1 && !PictureAddress.of(String.join("\n", group)).isEmpty();
    return data
        ? List.of(group.stream().map(String::strip).collect(Collectors.joining()))
        : List.copyOf(group);
  }

  /** The width to which the text was wrapped: nine of ten lines are no longer. */
  private static int width(Collection<List<String>> groups) {
    int[] lengths =
        groups.stream().flatMap(List::stream).mapToInt(String::length).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
  }

  /**
   * Makes blocks of groups of lines.
   *
   * @param width of the text, in characters
   * @param shape of the text: how its lines end
   * @param body that the blocks are appended to
   */
  private record Blocks(int width, TextShape shape, Underscores stress, String file, Element body) {

    void add(List<String> group, int line) {
      int at = line;
      List<List<String>> pieces =
          TextListing.isListing(group) ? List.of(group) : TextPieces.of(group);
      for (List<String> piece : pieces) {
        int list = TextList.start(piece, shape);
        at = addPiece(piece.subList(0, list == 0 ? piece.size() : list), at);
        at = list == 0 ? at : addPiece(piece.subList(list, piece.size()), at);
      }
    }

    /** Gives the number of the line behind it. */
    private int addPiece(List<String> piece, int line) {
      int at = line;
      for (List<String> lines : isRunning(piece) ? shape.paragraphs(piece) : List.of(piece)) {
        Element block = block(lines);
        BareLinks.link(block);
        new Place(file, at).mark(block);
        body.appendChild(block);
        at += lines.size();
      }
      return at;
    }

    private boolean isRunning(List<String> lines) {
      return TextPieces.headingLevel(lines) == 0
          && !TextFigures.isPreformatted(lines)
          && TextList.of(lines, shape, (text, item) -> {}).isEmpty()
          && !isVerse(lines, width)
          && !shape.isVerse(lines);
    }

    private Element block(List<String> lines) {
      int level = TextPieces.headingLevel(lines);
      if (level > 0) {
        Element heading = new Element("h" + level);
        inline(lines.get(0).strip(), heading);
        return heading;
      }
      if (lines.size() == 1 && isBreak(lines.get(0))) {
        return new Element("hr");
      }
      if (TextFigures.isPreformatted(lines)) {
        return new Element("pre").text(String.join("\n", TextMargin.without(lines)) + "\n");
      }
      return TextList.of(lines, shape, this::item)
          .orElseGet(
              () ->
                  isVerse(lines, width) || shape.isVerse(lines) ? verse(lines) : paragraph(lines));
    }

    private Element verse(List<String> lines) {
      Element verse = new Element("div").addClass(Vocabulary.CLASS_VERSE);
      Element stanza = verse.appendElement("p");
      int margin = lines.stream().mapToInt(TextMargin::indent).min().orElse(0);
      for (String line : lines) {
        if (stanza.childNodeSize() > 0) {
          stanza.appendElement("br");
        }
        inline(indented(line, margin), stanza);
      }
      return verse;
    }

    private Element paragraph(List<String> lines) {
      Element paragraph = new Element("p");
      StringBuilder text = new StringBuilder();
      for (String line : lines) {
        text.append(text.isEmpty() ? "" : LineJoin.between(text, line.strip()))
            .append(line.strip());
      }
      inline(text.toString(), paragraph);
      return paragraph;
    }

    private void item(String text, Element item) {
      inline(LineJoin.all(text), item);
    }

    private void inline(String text, Element parent) {
      Matcher image = IMAGE.matcher(text);
      int from = 0;
      while (text.contains("](") && image.find()) {
        stress.append(text.substring(from, image.start()), parent);
        parent.appendElement("img").attr("src", image.group(2)).attr("alt", image.group(1));
        from = image.end();
      }
      stress.append(text.substring(from), parent);
    }
  }

  private static boolean isBreak(String line) {
    return BREAK.matcher(line).matches() && line.chars().filter(c -> c > ' ').count() >= 3;
  }

  /** Lines that end well before the margin were ended on purpose. */
  private static boolean isVerse(List<String> lines, int width) {
    if (lines.size() < 2) {
      return false;
    }
    boolean indented = lines.stream().allMatch(l -> l.startsWith("  ") || l.startsWith("\t"));
    boolean allShort = lines.stream().allMatch(l -> l.strip().length() < width * 2 / 3);
    return allShort
        && (indented || lines.size() > 2 || lines.stream().anyMatch(l -> l.startsWith("  ")));
  }

  /** An em for about three or four spaces beyond the margin that all lines have. */
  private static String indented(String line, int margin) {
    return "\u2003".repeat(Math.min(8, (TextMargin.indent(line) - margin + 2) / 4)) + line.strip();
  }
}
