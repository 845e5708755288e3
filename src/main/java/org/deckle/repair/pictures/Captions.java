package org.deckle.repair.pictures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Repair;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Pairs pictures with the paragraphs that are their captions. A number ("Figure 1-2.") decides;
 * else emphasis, or the habit of the document. Where the evidence is weak it asks.
 */
public final class Captions implements Repair {

  /** A paragraph that may be a picture's caption. */
  private record Pair(Element figure, Element text, String why, double confidence) {}

  private static final int LONGEST_DOUBTFUL = 200;

  @Override
  public String name() {
    return "captions";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    List<Element> blocks = manuscript.blocks();
    CaptionHabit habit = CaptionHabit.of(blocks);
    for (Element block : blocks) {
      if (CaptionHabit.isFigure(block) && block.selectFirst("> figcaption") == null) {
        fromTexts(block, habit, findings);
      }
    }
    Set<Element> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element block : blocks) {
      if (CaptionHabit.isFigure(block) && block.selectFirst("> figcaption") == null) {
        Optional<Pair> pair = pair(block, habit);
        if (pair.isPresent() && attach(pair.get(), findings)) {
          moved.add(pair.get().text);
        } else if (pair.isPresent()) {
          asked.addAll(List.of(pair.get().figure, pair.get().text));
        }
      } else if (block.normalName().equals("table")) {
        TableCaptions.pair(block, findings).ifPresent(moved::add);
      }
    }
    Blocks.removeAll(manuscript.body(), moved);
    CaptionQuestions.ask(manuscript.blocks(), habit, asked, findings);
  }

  /** The picture's own title, or a numbered alternative text. */
  private static void fromTexts(Element figure, CaptionHabit habit, Findings findings) {
    Element image = figure.selectFirst("img");
    String title = Blocks.clean(image.attr("title"));
    String alt = Blocks.clean(image.attr("alt"));
    boolean numbered = habit.labels().isCaption(alt);
    String caption = numbered ? alt : title;
    Element side = habit.after() ? figure.nextElementSibling() : figure.previousElementSibling();
    boolean beside = side != null && habit.labels().isCaption(Blocks.text(side));
    if (caption.isEmpty() || beside || PictureText.isEmptyAlt(caption, image.attr("src"))) {
      return;
    }
    Finding finding =
        Finding.of(Code.CAPTION, Place.of(figure), caption)
            .what("“" + Texts.excerpt(caption) + "” is the caption of its picture.")
            .why(numbered ? "The alternative text is numbered." : "It is the picture's title.")
            .confidence(0.9)
            .build();
    if (findings.accepts(finding)) {
      figure.appendElement("figcaption").text(caption);
      image.removeAttr("title");
    }
  }

  private static Optional<Pair> pair(Element figure, CaptionHabit habit) {
    List<Element> beside = new ArrayList<>();
    beside.add(habit.after() ? figure.nextElementSibling() : figure.previousElementSibling());
    beside.add(habit.after() ? figure.previousElementSibling() : figure.nextElementSibling());
    for (Element text : beside) {
      boolean usual = text == beside.get(0);
      if (text != null && isLabelled(text, habit) && (usual || !isClaimed(text, figure))) {
        return Optional.of(new Pair(figure, text, "It stands beside it and has a number.", 0.98));
      }
    }
    Element text = beside.get(0);
    if (text == null || Blocks.isPictured(text)) {
      return Optional.empty();
    }
    if (CaptionHabit.isEmphasised(text) && !habit.labelled()) {
      return Optional.of(new Pair(figure, text, "It stands beside it, all in italics.", 0.9));
    }
    if (!CaptionHabit.isShort(text, habit.longest())) {
      return Optional.empty();
    }
    if (habit.unlabelled() && habit.fits(Blocks.text(text))) {
      String side = habit.after() ? "below" : "above";
      return Optional.of(
          new Pair(figure, text, "Most pictures here have a short text " + side + " them.", 0.85));
    }
    boolean doubtful = !habit.labelled() && text.text().length() <= LONGEST_DOUBTFUL;
    return doubtful ? Optional.of(new Pair(figure, text, "", 0.5)) : Optional.empty();
  }

  private static boolean isLabelled(Element text, CaptionHabit habit) {
    return (Blocks.isTextBlock(text) || Blocks.isHeading(text))
        && !Blocks.isPictured(text)
        && habit.labels().isCaption(Blocks.text(text));
  }

  /** Whether a text on the unusual side stands on the usual side of another picture. */
  private static boolean isClaimed(Element text, Element figure) {
    Element other =
        text.nextElementSibling() == figure
            ? text.previousElementSibling()
            : text.nextElementSibling();
    return CaptionHabit.isFigure(other) && other.selectFirst("> figcaption") == null;
  }

  private static boolean attach(Pair pair, Findings findings) {
    String text = Blocks.text(pair.text);
    boolean sure = pair.confidence > 0.5;
    Finding finding =
        Finding.of(
                sure ? Code.CAPTION : Code.PICTURE_WITHOUT_CAPTION,
                Place.of(sure ? pair.text : pair.figure),
                text)
            .what(
                sure
                    ? "“" + Texts.excerpt(text) + "” is the caption of the picture beside it."
                    : "Is “" + Texts.excerpt(text) + "” the caption of the picture beside it?")
            .why(sure ? pair.why : "It is short, and nothing else tells.")
            .confidence(pair.confidence)
            .hint(sure ? "Reject this if it belongs to the text." : "Accept this to pair them.")
            .change(Change.replaced(text, text, Place.of(pair.figure)))
            .build();
    boolean yes = findings.accepts(finding);
    if (yes) {
      move(pair.figure, pair.text);
    }
    return yes;
  }

  /** Moves what a paragraph holds; the paragraph itself stays behind, empty. */
  private static void move(Element figure, Element text) {
    boolean above = text.nextElementSibling() == figure;
    Element caption = new Element("figcaption");
    caption.attributes().addAll(text.attributes());
    caption.removeAttr("class");
    Element core = Blocks.soleChild(text, "p").orElse(text);
    List.copyOf(core.childNodes()).forEach(caption::appendChild);
    trimStart(caption);
    if (above) {
      figure.prependChild(caption);
    } else {
      figure.appendChild(caption);
    }
  }

  private static void trimStart(Element caption) {
    if (caption.childNodeSize() > 0 && caption.childNode(0) instanceof TextNode start) {
      start.text(start.getWholeText().stripLeading());
    }
  }
}
