package org.deckle.read.markdown;

import java.util.List;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;

/**
 * A picture alone in its paragraph with words in the brackets and {@code {alt="…"}} behind it: the
 * words are its caption, as in pandoc's implicit figures. Without the attribute the words may be
 * the description, and it is no business of a reader to tell.
 */
final class CaptionedPictures {

  private static final String CLASS = "deckle-caption";

  private CaptionedPictures() {}

  /** Keeps the words of such pictures apart, as a span behind the picture's paragraph. */
  static void mark(Node root, MarkdownAttributes attributes) {
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Image image
                && image.getFirstChild() != null
                && isAlone(image)
                && (isDescribed(image, attributes) || holdsMore(image))) {
              move(image, paragraph);
            }
          }
        });
  }

  private static boolean isAlone(Image image) {
    Node next = image.getNext();
    return next == null
        || next instanceof Text text
            && next.getNext() == null
            && MarkdownAttributes.isAside(text.getLiteral());
  }

  /** With an id it is a figure that others refer to, as pandoc-crossref and Quarto have it. */
  private static boolean isDescribed(Image image, MarkdownAttributes attributes) {
    return image.getNext() instanceof Text text
        && (attributes.describes(text.getLiteral()) || attributes.names(text.getLiteral()));
  }

  /** A note or a link can stand in a caption, in a description it would be lost. */
  private static boolean holdsMore(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Link
          || child instanceof FootnoteReference
          || child instanceof InlineFootnote
          || holdsMore(child)) {
        return true;
      }
    }
    return false;
  }

  private static void move(Image image, Paragraph paragraph) {
    HtmlInline open = new HtmlInline();
    open.setLiteral("<span class=\"" + CLASS + "\">");
    paragraph.appendChild(open);
    while (image.getFirstChild() != null) {
      paragraph.appendChild(image.getFirstChild());
    }
    HtmlInline close = new HtmlInline();
    close.setLiteral("</span>");
    paragraph.appendChild(close);
  }

  /** Makes the figure of a picture whose paragraph was marked. */
  static void join(Element image) {
    Element paragraph = image.parent();
    boolean alone = image.nameIs("img") && paragraph != null && paragraph.childrenSize() == 2;
    Element caption = alone ? paragraph.selectFirst("> span." + CLASS) : null;
    if (caption == null) {
      return;
    }
    Element words = new Element("figcaption");
    words.appendChildren(List.copyOf(caption.childNodes()));
    paragraph.empty().tagName("figure");
    if (image.hasAttr("id")) {
      paragraph.id(image.id());
      image.removeAttr("id");
    }
    paragraph.appendChild(image);
    paragraph.appendChild(words);
  }
}
