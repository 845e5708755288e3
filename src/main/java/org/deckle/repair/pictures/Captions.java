package org.deckle.repair.pictures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Pairs pictures with the paragraphs that are their captions. A number ("Figure 1-2.") decides;
 * else emphasis, or the habit of the document. Where the evidence is weak it asks.
 */
public final class Captions implements Repair {

  /** A paragraph that may be a picture's caption. */
  private record Pair(Element figure, Element text, String why, double confidence) {

    boolean isSure() {
      return confidence > 0.5;
    }
  }

  private static final int LONGEST_DOUBTFUL = 200;

  @Override
  public String name() {
    return "captions";
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.FIGURES_MARKED);
  }

  @Override
  public Set<State> gives() {
    return Set.of(State.CAPTIONS_PAIRED);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<Element> blocks = survey.blocks();
    CaptionHabit habit = CaptionHabit.of(blocks);
    List<Proposal> proposals = new ArrayList<>();
    Set<Element> captioned = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element block : blocks) {
      if (lacksCaption(block)) {
        fromTexts(block, habit)
            .ifPresent(
                proposal -> {
                  proposals.add(proposal);
                  captioned.add(block);
                });
      }
    }
    Set<Element> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element block : blocks) {
      if (lacksCaption(block) && !captioned.contains(block)) {
        Optional<Pair> pair =
            pair(block, habit).filter(p -> !moved.contains(p.text) && !asked.contains(p.text));
        pair.map(Captions::paired).ifPresent(proposals::add);
        if (pair.isPresent() && pair.get().isSure()) {
          captioned.add(block);
          moved.add(pair.get().text);
        } else if (pair.isPresent()) {
          asked.addAll(List.of(block, pair.get().text));
        }
      } else if (block.normalName().equals("table")) {
        TableCaptions.pair(block)
            .filter(p -> moved.add(p.text()))
            .map(TableCaptions.Pair::proposal)
            .ifPresent(proposals::add);
      }
    }
    List<Element> left = blocks.stream().filter(b -> !moved.contains(b)).toList();
    proposals.addAll(new CaptionQuestions(left, habit, captioned, asked).all());
    return proposals;
  }

  private static boolean lacksCaption(Element block) {
    return CaptionHabit.isFigure(block) && block.selectFirst("> figcaption") == null;
  }

  /** The picture's own title, or a numbered alternative text. */
  private static Optional<Proposal> fromTexts(Element figure, CaptionHabit habit) {
    Element image = figure.selectFirst("img");
    String title = Blocks.clean(image.attr("title"));
    String alt = Blocks.clean(image.attr("alt"));
    boolean numbered = habit.labels().isCaption(alt);
    String caption = numbered ? alt : title;
    Element side = habit.after() ? figure.nextElementSibling() : figure.previousElementSibling();
    boolean beside = side != null && habit.labels().isCaption(Blocks.text(side));
    if (caption.isEmpty() || beside || PictureText.isEmptyAlt(caption, image.attr("src"))) {
      return Optional.empty();
    }
    Finding finding =
        Finding.of(Code.CAPTION, Place.of(figure), caption)
            .what("“" + Texts.excerpt(caption) + "” is the caption of its picture.")
            .why(numbered ? "The alternative text is numbered." : "It is the picture's title.")
            .confidence(0.9)
            .build();
    Content element = Content.element("figcaption", Content.text(caption));
    return Optional.of(
        Proposal.of(
            finding,
            new Edit.Insert(figure, Edit.Side.LAST, List.of(element)),
            new Edit.RemoveAttribute(image, "title")));
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

  private static Proposal paired(Pair pair) {
    String text = Blocks.text(pair.text);
    boolean sure = pair.isSure();
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
    return Proposal.of(finding, moved(pair.figure, pair.text));
  }

  /** What a paragraph holds becomes the caption; the paragraph itself goes. */
  private static List<Edit> moved(Element figure, Element text) {
    Edit.Side side = text.nextElementSibling() == figure ? Edit.Side.FIRST : Edit.Side.LAST;
    Element core = Blocks.soleChild(text, "p").orElse(text);
    List<Content> content = new ArrayList<>(Content.keepAll(core.childNodes()));
    if (!content.isEmpty() && core.childNode(0) instanceof TextNode start) {
      content.set(0, Content.text(start.getWholeText().stripLeading()));
    }
    Content caption = Content.element("figcaption", content).like(text).without("class");
    return List.of(new Edit.Insert(figure, side, List.of(caption)), new Edit.Remove(text));
  }
}
