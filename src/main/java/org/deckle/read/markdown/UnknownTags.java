package org.deckle.read.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.deckle.book.Vocabulary;
import org.jsoup.parser.Tag;

/**
 * What looks like a tag but names no HTML element ({@code git checkout <commit>}) is text: taking
 * it for markup would lose a word.
 */
final class UnknownTags {

  private static final Pattern NAME = Pattern.compile("</?([A-Za-z][\\w:.-]*)");
  private static final Pattern KNOWN_BESIDE_HTML5 =
      Pattern.compile("(?i)font|center|big|strike|tt|blink|marquee|nobr|acronym|picture|o:p");

  private UnknownTags() {}

  static void keepAsText(Node root) {
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline inline) {
            if (isUnknown(inline.getLiteral())) {
              inline.insertBefore(new Text(inline.getLiteral()));
              inline.unlink();
            }
          }

          @Override
          public void visit(HtmlBlock block) {
            if (isUnknown(block.getLiteral())) {
              Paragraph paragraph = new Paragraph();
              paragraph.appendChild(new Text(block.getLiteral()));
              paragraph.setSourceSpans(block.getSourceSpans());
              block.insertBefore(paragraph);
              block.unlink();
            }
          }
        });
  }

  private static boolean isUnknown(String html) {
    Matcher name = NAME.matcher(html.strip());
    return name.lookingAt()
        && !Tag.isKnownTag(name.group(1))
        && !Vocabulary.MATH.contains(name.group(1))
        && !KNOWN_BESIDE_HTML5.matcher(name.group(1)).matches();
  }
}
