package org.deckle.read.markdown;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.deckle.book.Vocabulary;

/**
 * Gives raw HTML its position, which the renderer gives to all other blocks, and code the name of
 * its language alone. Stateless.
 */
final class HtmlPlaces {

  private static final Pattern TAG = Pattern.compile("\\A\\s*<[A-Za-z][A-Za-z0-9-]*");

  /** Pandoc's way to name a language: {@code {.java .numberLines}}. */
  private static final Pattern LANGUAGE = Pattern.compile("\\{\\s*\\.([\\w+#-]+).*\\}");

  private HtmlPlaces() {}

  /**
   * Marks the blocks below a node.
   *
   * @param place the position of a line; both from 1
   */
  static void mark(Node root, IntFunction<String> place) {
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock block) {
            Matcher tag = TAG.matcher(block.getLiteral());
            if (tag.find() && !block.getSourceSpans().isEmpty()) {
              int line = block.getSourceSpans().get(0).getLineIndex() + 1;
              String src = " " + Vocabulary.SRC + "=\"" + place.apply(line) + "\"";
              // A picture keeps its attributes: pages name its file where positions stand here.
              block.setLiteral(
                  tag.group().strip().equalsIgnoreCase("<img")
                      ? "<p" + src + ">" + block.getLiteral()
                      : tag.group() + src + block.getLiteral().substring(tag.end()));
            }
          }

          @Override
          public void visit(FencedCodeBlock code) {
            Matcher language = LANGUAGE.matcher(String.valueOf(code.getInfo()).strip());
            if (language.matches()) {
              code.setInfo(language.group(1));
            }
          }
        });
  }
}
