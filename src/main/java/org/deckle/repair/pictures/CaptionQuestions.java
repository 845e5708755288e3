package org.deckle.repair.pictures;

import java.util.List;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.ShownLink;
import org.deckle.book.Texts;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Blocks;
import org.jsoup.nodes.Element;

/** Asks about captions whose picture is gone, and about pictures without caption. */
final class CaptionQuestions {

  /** A caption that lost its picture is shorter than this share of a usual paragraph. */
  private static final double SHORT = 0.35;

  /** The paragraphs around it are this much longer, at least. */
  private static final double LONGER = 1.5;

  private CaptionQuestions() {}

  /**
   * Asks.
   *
   * @param asked pictures and texts of which it was asked already whether they belong together
   */
  static void ask(List<Element> blocks, CaptionHabit habit, Set<Element> asked, Findings findings) {
    int figures = 0;
    int captioned = 0;
    for (Element block : blocks) {
      if (CaptionHabit.isFigure(block)) {
        figures++;
        captioned += block.selectFirst("> figcaption") == null ? 0 : 1;
      }
    }
    for (Element block : blocks) {
      if (asked.contains(block)) {
        continue;
      }
      if (!CaptionHabit.isFigure(block)) {
        askForPicture(block, habit, findings);
      } else if (block.selectFirst("> figcaption") == null && captioned * 2 >= figures) {
        askForCaption(block, captioned, figures, findings);
      }
    }
  }

  private static void askForCaption(Element figure, int captioned, int figures, Findings findings) {
    String src = figure.selectFirst("img").attr("src");
    findings.answer(
        Finding.of(Code.PICTURE_WITHOUT_CAPTION, Place.of(figure), src)
            .what("The picture " + ShownLink.excerpt(src) + " has no caption.")
            .why(captioned + " of " + figures + " pictures have one.")
            .confidence(0.6)
            .hint("Write one below the picture, or reject this if it needs none.")
            .build());
  }

  private static void askForPicture(Element block, CaptionHabit habit, Findings findings) {
    boolean numbered = isNumbered(block, habit.labels());
    if (!numbered && !(habit.unlabelled() && standsOut(block, habit))) {
      return;
    }
    String text = Blocks.text(block);
    findings.answer(
        Finding.of(Code.CAPTION_WITHOUT_PICTURE, Place.of(block), text)
            .what("“" + Texts.excerpt(text) + "” reads like a caption, and there is no picture.")
            .why(
                numbered
                    ? "It has a figure's number."
                    : "It is as short as the captions here and stands between long paragraphs.")
            .confidence(numbered ? 0.8 : 0.5)
            .hint("Put the picture above it, or reject this if it belongs to the text.")
            .build());
  }

  private static boolean isNumbered(Element block, CaptionLabels labels) {
    return (Blocks.isTextBlock(block) || Blocks.isHeading(block))
        && !Blocks.isPictured(block)
        && labels.isCaption(Blocks.text(block))
        && !isTable(block.previousElementSibling())
        && !isTable(block.nextElementSibling());
  }

  private static boolean isTable(Element block) {
    return block != null
        && (block.normalName().equals("table") || block.normalName().equals("pre"));
  }

  private static boolean standsOut(Element block, CaptionHabit habit) {
    Element before = block.previousElementSibling();
    Element after = block.nextElementSibling();
    if (before == null || after == null || !CaptionHabit.isShort(block, habit.longest())) {
      return false;
    }
    int length = Blocks.text(block).length();
    return length <= habit.body() * SHORT
        && Blocks.isParagraph(before)
        && Blocks.isParagraph(after)
        && Blocks.text(before).length() >= length * LONGER
        && Blocks.text(after).length() >= length * LONGER;
  }
}
