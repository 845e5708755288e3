package org.deckle.repair.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.ShownLink;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.ParagraphLines;
import org.deckle.repair.base.ParagraphLines.Line;
import org.deckle.repair.base.ParagraphLines.Piece;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;

/**
 * Makes a figure of each picture that stands alone: in a paragraph or on a line of its own, or
 * before a numbered caption. Pictures within a line of text stay where they are.
 */
public final class Figures implements Repair {

  static final String NAME = "figures";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.PICTURES_PLACED);
  }

  @Override
  public Set<State> gives() {
    return Set.of(State.FIGURES_MARKED);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    CaptionLabels labels = survey.habit(CaptionLabels.class, s -> CaptionLabels.of(s.blocks()));
    List<Proposal> proposals = new ArrayList<>();
    for (Element block : survey.blocks()) {
      if (Blocks.isTextBlock(block) && Blocks.isPictured(block) && hasPictureLine(block, labels)) {
        Finding finding = finding(block);
        List<Edit> edits = List.of(new Edit.Replace(block, split(block, labels)));
        proposals.add(
            survey.isSaid(finding) ? Proposal.markup(edits) : Proposal.of(finding, edits));
      }
    }
    return proposals;
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
  static Element core(Element block) {
    return Blocks.soleChild(block, "p", "div", "em", "strong", "i", "b", "span")
        .map(Figures::core)
        .orElse(block);
  }

  private static boolean isPictures(Line line) {
    return line.text().isEmpty()
        && line.pieces().stream()
            .anyMatch(p -> p.node() instanceof Element e && e.selectFirst("img") != null);
  }

  /** A picture at the start or end of a line whose other words are a numbered caption. */
  private static boolean isCaptioned(Line line, CaptionLabels labels) {
    if (!labels.isCaption(line.text())) {
      return false;
    }
    List<Piece> solid = line.pieces().stream().filter(p -> !isBlank(p)).toList();
    return line.pieces().stream().filter(Figures::isBarePicture).count() == 1
        && (isBarePicture(solid.get(0)) || isBarePicture(solid.get(solid.size() - 1)));
  }

  private static boolean isBlank(Piece piece) {
    return piece.isText() && piece.text().isBlank();
  }

  private static boolean isBarePicture(Piece piece) {
    return piece.node() instanceof Element e && e.selectFirst("img") != null && !e.hasText();
  }

  /** What stands for a block: a figure for each of its pictures, and the lines between them. */
  private static List<Content> split(Element block, CaptionLabels labels) {
    List<Element> images = block.select("img");
    if (images.size() == 1 && !block.hasText()) {
      return List.of(figure(block, images.get(0), true));
    }
    List<Content> blocks = new ArrayList<>();
    List<Content> paragraph = new ArrayList<>();
    for (Line line : ParagraphLines.of(core(block)).lines()) {
      if (isPictures(line) || isCaptioned(line, labels)) {
        close(paragraph, block, blocks);
        for (Piece piece : line.pieces()) {
          if (isBarePicture(piece)) {
            addFigures(block, (Element) piece.node(), blocks);
          }
        }
      }
      if (!line.text().isEmpty()) {
        if (!paragraph.isEmpty()) {
          paragraph.add(Content.text("\n"));
        }
        line.pieces().stream()
            .filter(p -> !isBarePicture(p))
            .map(Piece::content)
            .forEach(paragraph::add);
      }
    }
    close(paragraph, block, blocks);
    return blocks;
  }

  private static void close(List<Content> paragraph, Element block, List<Content> blocks) {
    if (!paragraph.isEmpty()) {
      blocks.add(Content.element("p", paragraph).with(Vocabulary.SRC, block.attr(Vocabulary.SRC)));
      paragraph.clear();
    }
  }

  /** One figure a picture; a link around a single picture stays. */
  private static void addFigures(Element block, Element node, List<Content> blocks) {
    List<Element> images = node.select("img");
    for (Element image : images) {
      blocks.add(figure(block, image, images.size() == 1));
    }
  }

  private static Content figure(Element block, Element image, boolean only) {
    Element link = only ? image.closest("a[href]") : null;
    Element shown = link == null || leadsToPicture(link, image) ? image : link;
    return Content.element("figure", Content.keep(shown))
        .with(Vocabulary.SRC, block.attr(Vocabulary.SRC));
  }

  private static boolean leadsToPicture(Element link, Element image) {
    return link.attr("href").equals(image.attr("src"))
        || !PictureText.fileOf(link.attr("href")).isEmpty();
  }
}
