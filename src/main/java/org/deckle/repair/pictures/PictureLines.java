package org.deckle.repair.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deckle.book.PictureAddress;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.ParagraphLines;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;

/**
 * Puts pictures in the place of lines that name one and say nothing else: "Insert fig01.png",
 * "[Illustration: The Hatter]", a picture's address.
 */
public final class PictureLines implements Repair {

  /**
   * What a line says.
   *
   * @param src the picture that it stands for
   * @param caption may be empty
   */
  private record Named(String src, String caption) {}

  @Override
  public String name() {
    return Figures.NAME;
  }

  @Override
  public Set<State> gives() {
    return Set.of(State.PICTURES_PLACED);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    CaptionLabels labels = survey.habit(CaptionLabels.class, s -> CaptionLabels.of(s.blocks()));
    List<Proposal> proposals = new ArrayList<>();
    for (Element block : survey.blocks()) {
      if (Blocks.isTextBlock(block)) {
        Optional<Proposal> figure =
            Blocks.isPictured(block) ? Optional.empty() : figure(block, labels, survey.pictures());
        figure.ifPresentOrElse(proposals::add, () -> pictures(block, proposals));
      }
    }
    return proposals;
  }

  /** A figure in the place of a paragraph that is such a line. */
  private static Optional<Proposal> figure(Element block, CaptionLabels labels, Pictures pictures) {
    String text = Blocks.text(block);
    Named named = named(text, labels, src -> pictures.resolve(src, Place.of(block)).isThere());
    if (named == null) {
      return Optional.empty();
    }
    String removed = named.caption.isEmpty() ? text : text.replace(named.caption, "");
    String src = linked(block.select("a[href]"), named.src);
    List<Content> content = new ArrayList<>(List.of(picture(src)));
    if (!named.caption.isEmpty()) {
      content.add(Content.element("figcaption", Content.text(named.caption)));
    }
    Content figure =
        Content.element("figure", content).with(Vocabulary.SRC, block.attr(Vocabulary.SRC));
    return Optional.of(
        Proposal.of(finding(block, src, text, removed), new Edit.Replace(block, List.of(figure))));
  }

  private static Content picture(String src) {
    return Content.element("img").with("src", src).with("alt", "");
  }

  /**
   * Null for what stands for no picture. Words and the name of a file ("See fig03.png.") are a name
   * with spaces only where there is such a file.
   */
  private static Named named(String text, CaptionLabels labels, Predicate<String> exists) {
    Optional<PictureEmbed> embed = PictureEmbed.of(text);
    if (embed.isPresent()) {
      return new Named(embed.get().file(), embed.get().caption());
    }
    String file = PictureText.fileOf(text);
    if (!file.isEmpty() && (file.indexOf(' ') < 0 || exists.test(file))) {
      return new Named(file, "");
    }
    if (PictureText.isMarker(text)) {
      return new Named(PictureText.nameOf(text), PictureText.captionOf(text));
    }
    String label = PictureText.labelOf(text);
    return !label.isEmpty() && labels.isCaption(label)
        ? new Named(
            PictureText.fileOf(text.substring(label.length() + 1)),
            label.replaceFirst("\\s*[:：]$", ""))
        : null;
  }

  /** A picture in the place of each line of a paragraph that is an address. */
  private static void pictures(Element block, List<Proposal> proposals) {
    ParagraphLines lines = ParagraphLines.of(Figures.core(block));
    List<String> texts = lines.lines().stream().map(ParagraphLines.Line::text).toList();
    for (int i = 0; i < texts.size(); i++) {
      String before = i == 0 ? "" : texts.get(i - 1);
      String after = i == texts.size() - 1 ? "" : texts.get(i + 1);
      if (PictureAddress.standsAlone(before, texts.get(i), after)) {
        String src = linked(links(lines.lines().get(i)), PictureAddress.of(texts.get(i)));
        proposals.add(
            Proposal.of(
                finding(block, src, texts.get(i), texts.get(i)),
                lines.replacement(i, List.of(picture(src)))));
      }
    }
  }

  private static List<Element> links(ParagraphLines.Line line) {
    return line.pieces().stream()
        .map(ParagraphLines.Piece::node)
        .filter(Element.class::isInstance)
        .flatMap(n -> ((Element) n).select("a[href]").stream())
        .toList();
  }

  /** Forums shorten what they show of an address, and not where it leads to. */
  private static String linked(List<Element> links, String shown) {
    return Stream.of(links)
        .filter(l -> l.size() == 1)
        .map(l -> l.get(0).attr("href"))
        .filter(href -> !PictureAddress.of(href).isEmpty())
        .findFirst()
        .orElse(shown);
  }

  private static Finding finding(Element block, String src, String text, String removed) {
    return Finding.of(Code.FIGURE, Place.of(block), src)
        .what("“" + Texts.excerpt(text) + "” is a figure.")
        .why("The line names a picture and says nothing else.")
        .confidence(0.9)
        .change(Change.residue(removed))
        .build();
  }
}
