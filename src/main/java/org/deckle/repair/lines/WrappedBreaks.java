package org.deckle.repair.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.text.LineJoin;
import org.deckle.text.WrapWidth;
import org.deckle.text.WrapWidth.Break;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Paragraphs and list items whose every line ends with a line break. */
final class WrappedBreaks {

  /** A quotation or a list item began so far to the right, at most. */
  private static final int INDENT = 4;

  /**
   * A paragraph.
   *
   * @param element a paragraph or list item
   * @param breaks between its lines
   * @param marked whether a line holds markup, which took up room in the source
   */
  private record Lines(Element element, List<Break> breaks, boolean marked) {}

  private static final Evaluator BREAK = QueryParser.parse("br");
  private static final Evaluator SHOWN = QueryParser.parse("pre, table, figure");
  private static final Evaluator PARAGRAPHS = QueryParser.parse("p, li");

  private WrappedBreaks() {}

  static Optional<Proposal> join(String file, List<Element> blocks) {
    List<Lines> all = new ArrayList<>();
    for (Element block : blocks) {
      if (!block.hasClass(Vocabulary.CLASS_VERSE)
          && Blocks.contains(block, BREAK)
          && !block.is(SHOWN)) {
        for (Element element : block.select(PARAGRAPHS)) {
          add(element, all);
        }
      }
    }
    WrapWidth width = WrapWidth.of(all.stream().flatMap(l -> l.breaks.stream()).toList());
    List<Lines> wrapped = all.stream().filter(l -> isWrapped(l, width)).toList();
    if (wrapped.isEmpty()) {
      return Optional.empty();
    }
    List<Edit> edits = wrapped.stream().map(lines -> unwrapped(lines.element)).toList();
    return Optional.of(Proposal.of(finding(file, wrapped, width), edits));
  }

  private static void add(Element element, List<Lines> all) {
    boolean breaks = element.children().stream().anyMatch(e -> e.nameIs("br"));
    if (!breaks || element.closest("pre, table, figure, ." + Vocabulary.CLASS_VERSE) != null) {
      return;
    }
    List<String> texts = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node.nameIs("br")) {
        texts.add(Blocks.clean(line.toString()));
        line.setLength(0);
      } else if (node instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (node instanceof Element inner) {
        line.append(inner.text());
      }
      // A line that ends without a break has its breaks on purpose.
      if (line.indexOf("\n") > 0) {
        return;
      }
    }
    texts.add(Blocks.clean(line.toString()));
    texts.removeIf(String::isEmpty);
    List<Break> found = new ArrayList<>();
    for (int i = 1; i < texts.size(); i++) {
      found.add(new Break(texts.get(i - 1), texts.get(i)));
    }
    if (!found.isEmpty()) {
      all.add(
          new Lines(element, found, element.children().stream().anyMatch(e -> !e.nameIs("br"))));
    }
  }

  private static boolean isWrapped(Lines lines, WrapWidth width) {
    int indent =
        lines.element.nameIs("li") || lines.element.parent().nameIs("blockquote") ? INDENT : 0;
    long forced = lines.breaks.stream().filter(b -> width.isForced(b, indent)).count();
    return forced == lines.breaks.size()
        || lines.marked && lines.breaks.size() > 2 && forced * 4 >= lines.breaks.size() * 3;
  }

  private static Edit unwrapped(Element element) {
    List<Content> content = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode part) {
        text.append(part.getWholeText());
      } else if (node.nameIs("br")) {
        text.append('\n');
      } else {
        flush(text, content);
        content.add(Content.keep(node));
      }
    }
    flush(text, content);
    return new Edit.Fill(element, content);
  }

  private static void flush(StringBuilder text, List<Content> content) {
    if (text.length() > 0) {
      content.add(Content.text(text.toString().replaceAll("[ \\t]*\\n\\s*", "\n")));
      text.setLength(0);
    }
  }

  private static Finding finding(String file, List<Lines> wrapped, WrapWidth width) {
    Break sample = wrapped.get(0).breaks.get(0);
    int count = wrapped.size();
    return Finding.of(Code.UNWRAPPED, Place.of(wrapped.get(0).element), "breaks " + file)
        .what(
            "The lines of "
                + (count == 1 ? "a paragraph" : count + " paragraphs")
                + " were joined, as in “"
                + WrappedParagraphs.end(sample.line())
                + LineJoin.between(sample.line(), sample.next())
                + WrappedParagraphs.start(sample.next())
                + "”.")
        .why(
            "Each line ended with a break, but only where the next word would not have fitted into "
                + width.width()
                + " characters: a program broke them, not the author.")
        .confidence(0.9)
        .hint("Reject this to keep the line breaks.")
        .build();
  }
}
