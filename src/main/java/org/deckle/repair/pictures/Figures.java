package org.deckle.repair.pictures;

import java.util.List;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.ShownLink;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.ParagraphLines;
import org.deckle.repair.base.Repair;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes a figure of each picture that stands alone: in a paragraph or on a line of its own, or
 * before a numbered caption. Pictures within a line of text stay where they are.
 */
public final class Figures implements Repair {

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    List<Element> blocks = manuscript.blocks();
    CaptionLabels labels = CaptionLabels.of(blocks);
    for (Element block : blocks) {
      if (!Blocks.isTextBlock(block)) {
        continue;
      }
      boolean pictured = Blocks.isPictured(block);
      if (!pictured && PictureLines.toFigure(block, labels, manuscript.pictures(), findings)) {
        continue;
      }
      PictureLines.toPictures(core(block), block, findings);
      if (pictured
          ? hasPictureLine(block, labels) && findings.accepts(finding(block))
          : Blocks.isPictured(block)) {
        split(block, labels);
      }
    }
  }

  private static Finding finding(Element block) {
    Element image = block.selectFirst("img");
    return Finding.of(Code.FIGURE, Place.of(block), image.attr("src"))
        .what("The picture " + ShownLink.excerpt(image.attr("src")) + " is a figure.")
        .why("It stands alone, not within a line of text.")
        .build();
  }

  private static boolean hasPictureLine(Element block, CaptionLabels labels) {
    return ParagraphLines.of(core(block)).lines().stream()
        .anyMatch(l -> isPictures(l) || isCaptioned(l, labels));
  }

  /** The element whose children are the lines: the block, or the one element that wraps all. */
  private static Element core(Element block) {
    return Blocks.soleChild(block, "p", "div", "em", "strong", "i", "b", "span")
        .map(Figures::core)
        .orElse(block);
  }

  private static boolean isPictures(List<Node> line) {
    return ParagraphLines.text(line).isEmpty() && hasPicture(line);
  }

  private static boolean hasPicture(List<Node> line) {
    return line.stream().anyMatch(n -> n instanceof Element e && e.selectFirst("img") != null);
  }

  /** A picture at the start or end of a line whose other words are a numbered caption. */
  private static boolean isCaptioned(List<Node> line, CaptionLabels labels) {
    String text = ParagraphLines.text(line);
    return labels.isCaption(text)
        && line.stream().filter(n -> n instanceof Element e && isBarePicture(e)).count() == 1
        && (isBarePicture(solid(line, 0, 1)) || isBarePicture(solid(line, line.size() - 1, -1)));
  }

  private static Node solid(List<Node> line, int start, int step) {
    int i = start;
    while (line.get(i) instanceof TextNode t && t.isBlank()) {
      i += step;
    }
    return line.get(i);
  }

  private static boolean isBarePicture(Node node) {
    return node instanceof Element e && e.selectFirst("img") != null && !e.hasText();
  }

  private static void split(Element block, CaptionLabels labels) {
    List<Element> images = block.select("img");
    if (images.size() == 1 && !block.hasText()) {
      block.replaceWith(figure(block, images.get(0), true));
      return;
    }
    Element paragraph = null;
    boolean first = true;
    for (List<Node> line : ParagraphLines.of(core(block)).lines()) {
      boolean pictures = isPictures(line) || isCaptioned(line, labels);
      if (pictures) {
        paragraph = null;
        for (Node node : List.copyOf(line)) {
          if (isBarePicture(node)) {
            addFigures(block, (Element) node);
          }
        }
      }
      if (!ParagraphLines.text(line).isEmpty()) {
        if (paragraph == null) {
          paragraph = new Element("p").attr(Vocabulary.SRC, block.attr(Vocabulary.SRC));
          block.before(paragraph);
          first = true;
        }
        if (!first) {
          paragraph.appendText("\n");
        }
        line.stream().filter(n -> !isBarePicture(n)).forEach(paragraph::appendChild);
        first = false;
      }
    }
    block.remove();
  }

  /** One figure a picture; a link around a single picture stays. */
  private static void addFigures(Element block, Element node) {
    List<Element> images = node.select("img");
    for (Element image : images) {
      block.before(figure(block, image, images.size() == 1));
    }
  }

  private static Element figure(Element block, Element image, boolean only) {
    Element figure = new Element("figure").attr(Vocabulary.SRC, block.attr(Vocabulary.SRC));
    Element link = only ? image.closest("a[href]") : null;
    figure.appendChild(link == null || leadsToPicture(link, image) ? image : link);
    return figure;
  }

  private static boolean leadsToPicture(Element link, Element image) {
    return link.attr("href").equals(image.attr("src"))
        || !PictureText.fileOf(link.attr("href")).isEmpty();
  }
}
