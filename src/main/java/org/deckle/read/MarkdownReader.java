package org.deckle.read;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.report.Findings;
import org.jsoup.nodes.Element;

/** CommonMark with tables, footnotes, strikethrough, task lists, links as typed and attributes. */
public final class MarkdownReader implements Reader {

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          FootnotesExtension.create(),
          TaskListItemsExtension.create(),
          AutolinkExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .linkProcessor(new SpacedPictures())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(60)
          .build();
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.*?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);

  @Override
  public void read(Source source, Element body, Findings findings) {
    String text = frontMatter(source.text(), body);
    boolean lines = LineMode.isLinePerParagraph(text);
    MarkdownAttributes attributes = new MarkdownAttributes();
    FencedDivs prepared = FencedDivs.of(attributes.extract(text), lines);
    IntUnaryOperator line = prepared::line;
    Node root = PARSER.parse(prepared.text());
    UnknownTags.keepAsText(root);
    CaptionedPictures.mark(root, attributes);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(
                context -> (node, tag, given) -> mark(node, given, source.file(), line))
            .build();
    int before = body.childrenSize();
    HtmlCleaner.append(renderer.render(root), new Place(source.file(), 1), body, findings);
    for (Element block : List.copyOf(body.children().subList(before, body.childrenSize()))) {
      attributes.apply(block);
    }
    FootnoteBlocks.lift(body, before, source.file());
  }

  private static void mark(
      Node node, Map<String, String> attributes, String file, IntUnaryOperator line) {
    if (node instanceof Block && !node.getSourceSpans().isEmpty()) {
      int n = node.getSourceSpans().get(0).getLineIndex() + 1;
      attributes.put(Vocabulary.SRC, file + ":" + line.applyAsInt(n));
    }
  }

  /**
   * Takes the front matter off, keeping the line count, and leaves its title and author in the
   * head.
   */
  private static String frontMatter(String text, Element body) {
    Matcher matter = FRONT_MATTER.matcher(text);
    if (!matter.find()) {
      return text;
    }
    for (String entry : matter.group(1).split("\n")) {
      Matcher pair =
          Pattern.compile("(title|author|language|lang):\\s*[\"']?(.*?)[\"']?\\s*").matcher(entry);
      if (pair.matches() && body.ownerDocument() != null && !pair.group(2).isEmpty()) {
        String name = pair.group(1).equals("lang") ? "language" : pair.group(1);
        body.ownerDocument()
            .head()
            .appendElement("meta")
            .attr("name", name)
            .attr("content", pair.group(2));
      }
    }
    return "\n".repeat((int) matter.group().chars().filter(c -> c == '\n').count())
        + text.substring(matter.end());
  }
}
