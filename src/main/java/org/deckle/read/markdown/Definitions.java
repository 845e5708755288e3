package org.deckle.read.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlNodeRendererFactory;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/**
 * Definition lists as pandoc and PHP Markdown Extra write them: a term on a line of its own, and
 * below it {@code : what it means}, whose further blocks are indented. The parser finds the
 * meanings; {@link #join} makes lists of them and the terms above.
 */
final class Definitions {

  private static final String CLASS = "deckle-definition";

  /** Longer lines are sentences. */
  private static final int LONGEST_TERM = 120;

  private Definitions() {}

  /** A meaning. */
  private static final class Definition extends CustomBlock {}

  private static final class Parser extends AbstractBlockParser {
    private final Definition block = new Definition();
    private final int indent;

    private Parser(int indent) {
      this.indent = indent;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(Block child) {
      return true;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return block.getFirstChild() == null
            ? BlockContinue.none()
            : BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= indent
          ? BlockContinue.atColumn(state.getColumn() + indent)
          : BlockContinue.none();
    }
  }

  /** Begins a meaning at a colon below a term. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      int colon = state.getNextNonSpaceIndex();
      if (state.getIndent() > 2
          || colon + 2 >= line.length()
          || line.charAt(colon) != ':'
          || " \t".indexOf(line.charAt(colon + 1)) < 0
          || !isBelowTerm(matched)) {
        return BlockStart.none();
      }
      int text = colon + 1;
      int column = state.getColumn() + state.getIndent() + 1;
      while (text < line.length() && line.charAt(text) == ' ') {
        text++;
        column++;
      }
      boolean tab = line.charAt(text) == '\t';
      return BlockStart.of(new Parser(tab ? 4 : Math.min(4, column)))
          .atIndex(tab ? text + 1 : text);
    }

    private static boolean isBelowTerm(MatchedBlockParser matched) {
      List<SourceLine> lines = matched.getParagraphLines().getLines();
      if (!lines.isEmpty()) {
        return lines.size() == 1 && lines.get(0).getContent().length() <= LONGEST_TERM;
      }
      Block before = (Block) matched.getMatchedBlockParser().getBlock().getLastChild();
      return before instanceof Definition
          || before instanceof Paragraph p
              && p.getSourceSpans().size() == 1
              && p.getSourceSpans().get(0).getLength() <= LONGEST_TERM;
    }
  }

  /** Writes a meaning as a box with a class. */
  static HtmlNodeRendererFactory renderer() {
    return context ->
        new NodeRenderer() {
          @Override
          public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Definition.class);
          }

          @Override
          public void render(Node node) {
            write(node, context);
          }
        };
  }

  private static void write(Node node, HtmlNodeRendererContext context) {
    context.getWriter().line();
    context.getWriter().tag("dd", Map.of("class", CLASS));
    for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    context.getWriter().tag("/dd");
    context.getWriter().line();
  }

  /** Makes lists of the terms and their meanings. */
  static void join(Element root) {
    Set<Element> parents = new LinkedHashSet<>();
    root.select("dd." + CLASS).forEach(dd -> parents.add(dd.parent()));
    parents.forEach(Definitions::joinIn);
  }

  /** One pass over the children: the list so far, and the paragraph that may be its next term. */
  private static void joinIn(Element parent) {
    Element list = null;
    Element term = null;
    for (Element child : List.copyOf(parent.children())) {
      if (!child.hasClass(CLASS)) {
        list = term == null && child.nameIs("p") ? list : null;
        term = child.nameIs("p") ? child : null;
        continue;
      }
      if (list == null) {
        list = new Element("dl");
        child.before(list);
        if (term != null) {
          list.attr(Vocabulary.SRC, term.attr(Vocabulary.SRC));
        }
      }
      if (term != null) {
        list.appendElement("dt").appendChildren(List.copyOf(term.childNodes()));
        term.remove();
        term = null;
      }
      list.appendChild(meaning(child));
    }
  }

  private static Element meaning(Element box) {
    box.removeAttr("class");
    if (box.childrenSize() == 1 && box.child(0).nameIs("p")) {
      List<org.jsoup.nodes.Node> words = List.copyOf(box.child(0).childNodes());
      box.empty().appendChildren(words);
    }
    return box;
  }
}
