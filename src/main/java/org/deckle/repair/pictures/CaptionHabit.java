package org.deckle.repair.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.headings.HeadingLine;
import org.deckle.text.Scripts;
import org.deckle.text.Sentences;
import org.deckle.text.language.FigureWords;
import org.jsoup.nodes.Element;

/**
 * How a document captions its pictures: on which side, with or without labels, and how long
 * captions are against its paragraphs. It counts pictures that have their caption already, so that
 * a second look says the same.
 *
 * @param labels the labels of captions in it
 * @param labelled whether most captions have a number
 * @param after whether captions stand below the pictures
 * @param unlabelled whether a short paragraph beside a picture is its caption as a rule
 * @param body the length that half of the document's running text is in paragraphs of, at least
 * @param longest a caption without label is no longer than this
 * @param stopped whether captions end with a full stop as a rule
 */
record CaptionHabit(
    CaptionLabels labels,
    boolean labelled,
    boolean after,
    boolean unlabelled,
    int body,
    int longest,
    boolean stopped) {

  /** A caption without a label is shorter than this share of a usual paragraph. */
  private static final double SHORT = 0.5;

  /** So many pictures make a habit. */
  private static final int HABIT = 3;

  private static final int LONGEST_EMPHASISED = 400;
  private static final Pattern TITLED =
      Pattern.compile("[\"'“”„«»‘‚「『][^\"'“”„«»‘’‚「」『』]+[\"'“”«»‘’」』][\\s.,:–—-]*(?=\\p{L})");

  static CaptionHabit of(List<Element> blocks) {
    CaptionLabels labels = CaptionLabels.of(blocks);
    int body = bodyLength(blocks);
    int longest = (int) (body * SHORT);
    int figures = 0;
    int labelled = 0;
    int labelledAfter = 0;
    int labelledBefore = 0;
    int after = 0;
    int before = 0;
    int emphasised = 0;
    int shorts = 0;
    int paragraphs = 0;
    int stops = 0;
    for (Element block : blocks) {
      if (isFigure(block)) {
        figures++;
        Element caption = block.selectFirst("> figcaption");
        boolean done = caption != null;
        boolean below =
            done ? caption.previousElementSibling() != null : hasLabel(next(block), labels);
        boolean above = done ? !below : hasLabel(previous(block), labels);
        boolean number = done ? labels.isCaption(Blocks.text(caption)) : below || above;
        labelled += number ? 1 : 0;
        emphasised += isEmphasised(done ? caption : next(block)) ? 1 : 0;
        labelledAfter += number && below ? 1 : 0;
        labelledBefore += number && above ? 1 : 0;
        after += done && below || !done && isShort(next(block), longest) ? 1 : 0;
        before += done && above || !done && isShort(previous(block), longest) ? 1 : 0;
        Element text = done ? caption : next(block);
        stops += text != null && Sentences.isStopped(Blocks.text(text)) ? 1 : 0;
      } else if (Blocks.isParagraph(block) && !isFigure(previous(block))) {
        paragraphs++;
        shorts += isShort(block, longest) ? 1 : 0;
      }
    }
    boolean numbered = labelled * 10 >= figures * 3 && labelled > 0;
    double usual = shorts / (double) Math.max(1, paragraphs);
    boolean isAfter = numbered ? labelledAfter >= labelledBefore : after >= before;
    double share = (isAfter ? after : before) / (double) Math.max(1, figures);
    boolean marked = numbered || emphasised * 10 >= figures * 3 && emphasised > 0;
    boolean habit = !marked && figures >= HABIT && share >= 0.6 && share >= 2 * usual;
    return new CaptionHabit(labels, numbered, isAfter, habit, body, longest, stops * 2 >= figures);
  }

  /** Whether a text without label is like the captions here, and not a line of speech or story. */
  boolean fits(String text) {
    boolean speech = "[(\"'“”„«»‘‚—–-「『".indexOf(text.charAt(0)) >= 0;
    return (!speech || isWorkTitled(text)) && (stopped || !Sentences.isStopped(text));
  }

  /** “Help!” Drawing by a friend: a new sentence goes on after a short quotation. */
  private static boolean isWorkTitled(String text) {
    Matcher title = TITLED.matcher(text);
    return title.lookingAt()
        && title.end() * 2 <= text.length()
        && !Scripts.isSmall(text.codePointAt(title.end()));
  }

  static boolean isFigure(Element block) {
    return block != null && block.normalName().equals("figure") && Blocks.isPictured(block);
  }

  static boolean isShort(Element block, int longest) {
    if (block == null || !Blocks.isTextBlock(block) || Blocks.isPictured(block)) {
      return false;
    }
    String text = Blocks.text(block);
    return !text.isEmpty()
        && text.length() <= longest
        && text.codePoints().filter(Character::isLetter).limit(2).count() == 2
        && !text.matches("(?s).*[:：]$")
        && !Scripts.isSmall(text.codePointAt(0))
        && !FigureWords.isNumberOfElse(text)
        && HeadingLine.of(text).isEmpty();
  }

  /** Whether a text is all in italics or small, as captions often are. */
  static boolean isEmphasised(Element text) {
    if (text == null || !text.normalName().equals("figcaption") && !Blocks.isTextBlock(text)) {
      return false;
    }
    Element core = Blocks.soleChild(text, "p").orElse(text);
    return Blocks.soleChild(core, "em", "i", "small").isPresent()
        && text.text().length() <= LONGEST_EMPHASISED
        && text.hasText();
  }

  private static boolean hasLabel(Element block, CaptionLabels labels) {
    return block != null
        && (Blocks.isTextBlock(block) || Blocks.isHeading(block))
        && labels.isCaption(Blocks.text(block));
  }

  private static Element next(Element block) {
    return block.nextElementSibling();
  }

  private static Element previous(Element block) {
    return block.previousElementSibling();
  }

  /** Weighed by length, so that many short lines do not hide what a paragraph is here. */
  private static int bodyLength(List<Element> blocks) {
    List<Integer> lengths = new ArrayList<>();
    long total = 0;
    for (Element block : blocks) {
      Element text = isFigure(block) ? block.selectFirst("> figcaption") : block;
      if (text != null && (text != block || Blocks.isTextBlock(block))) {
        int length = Blocks.text(text).length();
        lengths.add(length);
        total += length;
      }
    }
    lengths.sort(null);
    long sum = 0;
    for (int length : lengths) {
      sum += length;
      if (sum * 2 >= total) {
        return length;
      }
    }
    return 0;
  }
}
