package org.deckle.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The labels of figures. Where the author numbered them in the captions ("Figure 1-2.", "Рис. 3",
 * "図1-1") those numbers stay, for the text refers to them; otherwise all are counted through the
 * book. Where no figure has a caption, none gets a number.
 */
final class FigureNumbers {

  /** A label at the start of a caption: a word for figure, a number in parts, a closing sign. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s*((?:(?:figure|figura|figuur|figur|fig|abbildung|abb|bild|plate|illustration|ill|"
              + "ілюстрація|рисунок|мал|рис|εικόνα|obrázek|obr|rysunek|rys|kuva|ábra|şekil|"
              + "شکل|شكل|איור|चित्र)\\.?\\s*|(?:図|图|圖|그림)\\s*)"
              + "\\p{Nd}+(?:[-–—.]\\p{Nd}+)*\\p{Ll}?)(?:\\s*[.:：。．)—–-]\\s*|\\s+|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private FigureNumbers() {}

  static void assign(Element body, String language) {
    List<Element> figures =
        body.select("figure").stream().filter(f -> f.selectFirst("img") != null).toList();
    List<Element> unlabelled = new ArrayList<>();
    for (Element figure : figures) {
      Optional<String> own =
          Optional.ofNullable(figure.selectFirst("figcaption")).flatMap(FigureNumbers::take);
      own.ifPresentOrElse(l -> figure.attr(Vocabulary.LABEL, l), () -> unlabelled.add(figure));
    }
    boolean captions = figures.stream().anyMatch(f -> f.selectFirst("figcaption") != null);
    if (captions && unlabelled.size() == figures.size()) {
      String word = Labels.of(language).get("figure");
      int number = 0;
      for (Element figure : figures) {
        figure.attr(Vocabulary.LABEL, word + (isIdeographic(word) ? "" : " ") + ++number);
      }
    }
  }

  /** Takes the label out of a caption: editions set it before the caption themselves. */
  private static Optional<String> take(Element caption) {
    TextNode text = firstText(caption);
    if (text == null) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(text.getWholeText());
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

  private static boolean isIdeographic(String word) {
    return Character.isIdeographic(word.codePointAt(0));
  }
}
