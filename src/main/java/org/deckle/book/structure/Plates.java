package org.deckle.book.structure;

import java.net.URI;
import java.net.URISyntaxException;
import org.deckle.book.Picture;
import org.deckle.book.RemoteAddress;
import org.deckle.book.ShownLink;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.text.Words;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Element;

/**
 * Plates stand for pictures that cannot be shown: a frame that says so and names the source, so
 * that the page keeps its place and its caption.
 */
public final class Plates {

  private Plates() {}

  /**
   * Puts a plate in the place of a picture: a block in a figure, words in a line of text.
   *
   * @param ref the picture's link in the manuscript
   */
  public static void replace(Element img, String ref, Labels labels) {
    String alt = img.attr("alt").strip();
    if (img.closest("figure") == null || ContentModel.standsInLine(img)) {
      Element text = new Element("span").addClass(Vocabulary.CLASS_PLATE);
      text.text("[" + (alt.isEmpty() ? labels.get("picture-missing") : alt) + "]");
      img.replaceWith(text);
      return;
    }
    Element plate = new Element("div").addClass(Vocabulary.CLASS_PLATE);
    plate.appendElement("p").text(labels.get("picture-missing"));
    if (!alt.isEmpty() && !isCaption(alt, img.closest("figure"))) {
      plate.appendElement("p").addClass("alt").text(alt);
    }
    Element source = plate.appendElement("p").addClass("source");
    source.appendText(labels.get("picture-source") + ": ");
    if (Picture.isRemote(ref)) {
      String plain = RemoteAddress.plain(ref);
      String url = plain.startsWith("//") ? "https:" + plain : plain;
      source.appendElement("a").attr("href", url).text(shown(url));
    } else {
      source.appendElement("code").text(ShownLink.excerpt(ref));
    }
    img.replaceWith(plate);
  }

  /** A caption that serves as description stands below the plate already. */
  private static boolean isCaption(String alt, Element figure) {
    Element caption = figure.selectFirst("figcaption");
    return caption != null
        && String.join(" ", Words.of(Texts.words(caption)))
            .contains(String.join(" ", Words.of(alt)));
  }

  /** Host and last segment: enough to recognise a link that may be hundreds of signs long. */
  private static String shown(String url) {
    try {
      URI uri = new URI(url.replace(' ', '+'));
      String path = uri.getPath() == null ? "" : uri.getPath();
      String name = path.substring(path.lastIndexOf('/') + 1);
      String host = uri.getHost() == null ? "" : uri.getHost();
      return Texts.excerpt(path.lastIndexOf('/') > 0 ? host + "/…/" + name : host + "/" + name);
    } catch (URISyntaxException e) {
      return Texts.excerpt(url);
    }
  }
}
