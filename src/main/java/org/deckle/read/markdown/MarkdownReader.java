package org.deckle.read.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Findings;
import org.deckle.read.dialect.Dialects;
import org.deckle.read.dialect.SourceLines;
import org.deckle.read.source.BareLinks;
import org.deckle.read.source.FootnoteBlocks;
import org.deckle.read.source.HtmlCleaner;
import org.deckle.read.source.LineMode;
import org.deckle.read.source.MarkupReader;
import org.deckle.read.source.Source;
import org.deckle.read.source.UnclosedMarkup;
import org.deckle.read.source.WideRows;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * CommonMark with tables, footnotes, strikethrough, task lists, links as typed and attributes, and
 * of pandoc's Markdown: title blocks, notes in the line, definition lists, line blocks, captions of
 * tables, formulas in TeX, subscripts and superscripts.
 */
public final class MarkdownReader implements MarkupReader {

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          FootnotesExtension.builder().inlineFootnotes(true).build(),
          TaskListItemsExtension.create());
  private static final Parser PARSER = parser();

  private static Parser parser() {
    Parser.Builder builder =
        Parser.builder()
            .extensions(EXTENSIONS)
            .customBlockParserFactory(new Definitions.Factory())
            .linkProcessor(new SpacedPictures())
            .linkProcessor(new CrossReferences())
            .customInlineContentParserFactory(new CrossReferences())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(60);
    InlineExtras.all().forEach(builder::customInlineContentParserFactory);
    return builder.build();
  }

  @Override
  public Set<String> endings() {
    return Set.of("md", "markdown", "mdown", "mkd", "qmd", "rmd", "mdx");
  }

  @Override
  public void read(Source source, Element body, Findings findings) {
    String text = FrontMatterReader.take(source.text(), Optional.ofNullable(body.ownerDocument()));
    boolean lines = LineMode.isLinePerParagraph(text);
    MarkdownAttributes attributes = new MarkdownAttributes();
    SourceLines settled = Dialects.settle(SourceLines.of(text), source, findings);
    SourceLines prepared =
        FencedDivs.rewrite(settled.with(attributes.extract(settled.text())), lines);
    IntUnaryOperator line = prepared::source;
    Node root = parse(prepared.text(), n -> place(source, line, n), findings);
    UnknownTags.keepAsText(root);
    TagsInProse.keepAsText(root);
    FootnoteLabels.settle(root);
    CaptionedPictures.mark(root, attributes);
    UncalledNotes.keep(root);
    HtmlPlaces.mark(root, n -> source.file() + ":" + line.applyAsInt(n));
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(Definitions.renderer())
            .attributeProviderFactory(
                context -> (node, tag, given) -> mark(node, given, source.file(), line))
            .build();
    int before = body.childrenSize();
    Element parsed = Jsoup.parseBodyFragment(UnclosedMarkup.closed(renderer.render(root))).body();
    TexFormulas.settle(parsed, body, findings);
    Dialects.finish(parsed);
    Definitions.join(parsed);
    TableCaptionLines.join(parsed);
    HtmlCleaner.append(parsed, new Place(source.file(), 1), body, findings);
    for (Element block : List.copyOf(body.children().subList(before, body.childrenSize()))) {
      attributes.apply(block);
      BareLinks.link(block);
    }
    FootnoteBlocks.lift(body, before, source.file());
  }

  private static Node parse(String text, WideRows.Places places, Findings findings) {
    SwallowedText.Parsed parsed = SwallowedText.parse(text, PARSER);
    LinkAddresses.of(parsed.root(), parsed.text()).report(places.of(1), findings);
    return WideRows.widened(parsed.root(), parsed.text(), places, findings)
        .map(PARSER::parse)
        .orElse(parsed.root());
  }

  private static Place place(Source source, IntUnaryOperator line, int n) {
    return new Place(source.file(), line.applyAsInt(n));
  }

  private static void mark(
      Node node, Map<String, String> attributes, String file, IntUnaryOperator line) {
    if (node instanceof Link && node.getFirstChild() == null) {
      attributes.put(Vocabulary.REF, Vocabulary.REF_LABEL);
    }
    if (node instanceof Block && !node.getSourceSpans().isEmpty()) {
      int n = node.getSourceSpans().get(0).getLineIndex() + 1;
      attributes.put(Vocabulary.SRC, file + ":" + line.applyAsInt(n));
    }
  }
}
