package org.deckle.repair.pictures;

import java.util.List;
import java.util.Optional;
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
import org.deckle.finding.Findings;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.ParagraphLines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Lines that name a picture and say nothing else: "Insert fig01.png", "[Illustration: The Hatter]",
 * a picture's address.
 */
final class PictureLines {

  private PictureLines() {}

  /**
   * What a line says.
   *
   * @param src the picture that it stands for
   * @param caption may be empty
   */
  private record Named(String src, String caption) {}

  /** Puts a figure in the place of a paragraph that is such a line; whether it was one. */
  static boolean toFigure(
      Element block, CaptionLabels labels, Pictures pictures, Findings findings) {
    String text = Blocks.text(block);
    Named named = named(text, labels, src -> pictures.resolve(src, Place.of(block)).isThere());
    if (named == null) {
      return false;
    }
    String removed = named.caption.isEmpty() ? text : text.replace(named.caption, "");
    String src = linked(block.select("a[href]"), named.src);
    if (findings.accepts(finding(block, src, text, removed))) {
      Element figure = new Element("figure").attr(Vocabulary.SRC, block.attr(Vocabulary.SRC));
      figure.appendElement("img").attr("src", src).attr("alt", "");
      if (!named.caption.isEmpty()) {
        figure.appendElement("figcaption").text(named.caption);
      }
      block.replaceWith(figure);
    }
    return true;
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

  /** Puts a picture in the place of each line of a paragraph that is an address. */
  static void toPictures(Element paragraph, Element block, Findings findings) {
    List<List<Node>> lines = ParagraphLines.of(paragraph).lines();
    List<String> texts = lines.stream().map(ParagraphLines::text).toList();
    for (int i = 0; i < texts.size(); i++) {
      String before = i == 0 ? "" : texts.get(i - 1);
      String after = i == texts.size() - 1 ? "" : texts.get(i + 1);
      if (PictureAddress.standsAlone(before, texts.get(i), after)) {
        String src = linked(links(lines.get(i)), PictureAddress.of(texts.get(i)));
        if (findings.accepts(finding(block, src, texts.get(i), texts.get(i)))) {
          lines.get(i).get(0).before(new Element("img").attr("src", src).attr("alt", ""));
          lines.get(i).forEach(Node::remove);
        }
      }
    }
  }

  private static List<Element> links(List<Node> line) {
    return line.stream()
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
