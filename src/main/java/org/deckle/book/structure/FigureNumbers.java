package org.deckle.book.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Vocabulary;
import org.deckle.text.language.FigureWords;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The labels of figures. Where the author numbered them in the captions ("Figure 1-2.", "Рис. 3",
 * "図1-1") those numbers stay, for the text refers to them; otherwise all are counted through the
 * book. Where no figure has a caption, none gets a number.
 */
final class FigureNumbers {

  private FigureNumbers() {}

  static void assign(Element body, String language) {
    List<Element> figures = List.copyOf(body.select("figure:has(img):not(:has(figure))"));
    Pattern labels = labels(figures);
    List<Element> unlabelled = new ArrayList<>();
    for (Element figure : figures) {
      Optional<String> own =
          Optional.ofNullable(figure.selectFirst("figcaption")).flatMap(c -> take(c, labels));
      own.ifPresentOrElse(l -> figure.attr(Vocabulary.LABEL, l), () -> unlabelled.add(figure));
    }
    boolean captions = figures.stream().anyMatch(f -> f.selectFirst("figcaption") != null);
    if (captions && unlabelled.size() == figures.size()) {
      Labels words = Labels.of(language);
      int number = 0;
      for (Element figure : figures) {
        figure.attr(Vocabulary.LABEL, words.numbered("figure", ++number));
      }
    }
  }

  /** A label at the start of a caption: a word for figure, a number in parts, a closing sign. */
  private static Pattern labels(List<Element> figures) {
    List<String> captions = new ArrayList<>();
    for (Element figure : figures) {
      Element caption = figure.selectFirst("figcaption");
      captions.add(caption == null ? "" : caption.text());
    }
    String number = FigureWords.DIGITS + "\\p{Ll}?";
    String before = FigureWords.figures(FigureWords.learned(captions)) + "\\.?\\s*" + number;
    String behind = FigureWords.DIGITS + "[.-]?\\s*" + FigureWords.behindNumbers() + "(?!\\p{L})";
    return Pattern.compile(
        "^\\s*(" + before + "|" + behind + ")(?:\\s*[.:：。．)—–-]\\s*|\\s+|$)",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Takes the label out of a caption: editions set it before the caption themselves. */
  private static Optional<String> take(Element caption, Pattern labels) {
    TextNode text = firstText(caption);
    if (text == null) {
      return Optional.empty();
    }
    Matcher label = labels.matcher(text.getWholeText());
    if (!label.find()) {
      return Optional.empty();
    }
    text.text(text.getWholeText().substring(label.end()));
    return Optional.of(label.group(1).strip());
  }

  private static TextNode firstText(Node node) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode text && !text.isBlank()) {
        return text;
      }
      TextNode inner = firstText(child);
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }
}
