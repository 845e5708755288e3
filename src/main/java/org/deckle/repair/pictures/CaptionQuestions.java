package org.deckle.repair.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.ShownLink;
import org.deckle.book.Texts;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Proposal;
import org.jsoup.nodes.Element;

/** Asks about captions whose picture is gone, and about pictures without caption. */
final class CaptionQuestions {

  /** A caption that lost its picture is shorter than this share of a usual paragraph. */
  private static final double SHORT = 0.35;

  /** The paragraphs around it are this much longer, at least. */
  private static final double LONGER = 1.5;

  private final List<Element> blocks;
  private final CaptionHabit habit;
  private final Set<Element> captioned;
  private final Set<Element> asked;

  /**
   * The questions that are left when captions have been paired.
   *
   * @param blocks without the texts that became captions
   * @param captioned the pictures that got one
   * @param asked pictures and texts of which it is asked already whether they belong together
   */
  CaptionQuestions(
      List<Element> blocks, CaptionHabit habit, Set<Element> captioned, Set<Element> asked) {
    this.blocks = blocks;
    this.habit = habit;
    this.captioned = captioned;
    this.asked = asked;
  }

  List<Proposal> all() {
    long figures = blocks.stream().filter(CaptionHabit::isFigure).count();
    long captions = blocks.stream().filter(CaptionHabit::isFigure).filter(this::hasCaption).count();
    List<Proposal> questions = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Element block = blocks.get(i);
      if (asked.contains(block)) {
        continue;
      }
      if (!CaptionHabit.isFigure(block)) {
        forPicture(i).ifPresent(questions::add);
      } else if (!hasCaption(block) && captions * 2 >= figures) {
        questions.add(forCaption(block, captions, figures));
      }
    }
    return questions;
  }

  private boolean hasCaption(Element figure) {
    return captioned.contains(figure) || figure.selectFirst("> figcaption") != null;
  }

  private static Proposal forCaption(Element figure, long captions, long figures) {
    String src = figure.selectFirst("img").attr("src");
    return Proposal.asked(
        Finding.of(Code.PICTURE_WITHOUT_CAPTION, Place.of(figure), src)
            .what("The picture " + ShownLink.excerpt(src) + " has no caption.")
            .why(captions + " of " + figures + " pictures have one.")
            .confidence(0.6)
            .hint("Write one below the picture, or reject this if it needs none.")
            .build());
  }

  private Optional<Proposal> forPicture(int at) {
    boolean numbered = isNumbered(at);
    if (!numbered && !(habit.unlabelled() && standsOut(at))) {
      return Optional.empty();
    }
    Element block = blocks.get(at);
    String text = Blocks.text(block);
    return Optional.of(
        Proposal.asked(
            Finding.of(Code.CAPTION_WITHOUT_PICTURE, Place.of(block), text)
                .what(
                    "“" + Texts.excerpt(text) + "” reads like a caption, and there is no picture.")
                .why(
                    numbered
                        ? "It has a figure's number."
                        : "It is as short as the captions here and stands between long paragraphs.")
                .confidence(numbered ? 0.8 : 0.5)
                .hint("Put the picture above it, or reject this if it belongs to the text.")
                .build()));
  }

  private Element neighbour(int at) {
    return at < 0 || at >= blocks.size() ? null : blocks.get(at);
  }

  private boolean isNumbered(int at) {
    Element block = blocks.get(at);
    return (Blocks.isTextBlock(block) || Blocks.isHeading(block))
        && !Blocks.isPictured(block)
        && habit.labels().isCaption(Blocks.text(block))
        && !isTable(neighbour(at - 1))
        && !isTable(neighbour(at + 1));
  }

  private static boolean isTable(Element block) {
    return block != null
        && (block.normalName().equals("table") || block.normalName().equals("pre"));
  }

  private boolean standsOut(int at) {
    Element block = blocks.get(at);
    Element before = neighbour(at - 1);
    Element after = neighbour(at + 1);
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
