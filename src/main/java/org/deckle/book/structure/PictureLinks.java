package org.deckle.book.structure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Element;

/** Looks up each picture of a book. One that is not there becomes a plate. */
record PictureLinks(Map<String, Picture> there) {

  static PictureLinks resolve(Element body, Pictures pictures, String language) {
    Labels labels = Labels.of(language);
    Map<String, Picture> there = new LinkedHashMap<>();
    for (Element img : body.select("img")) {
      String ref = img.attr("src");
      Picture picture = pictures.resolve(ref, Place.of(img));
      if (picture.isThere()) {
        // One link may lead to different files from different folders; the file decides.
        String key = picture.file().orElseThrow().toUri().toString();
        img.attr("src", key);
        there.put(key, picture);
        describe(img);
      } else {
        Plates.replace(img, ref, labels);
      }
    }
    return new PictureLinks(there);
  }

  /** Without a description of its own, a picture is described by its caption. */
  private static void describe(Element img) {
    Element figure = img.closest("figure");
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    if (img.attr("alt").isBlank() && caption != null && caption.hasText()) {
      img.attr("alt", Texts.words(caption));
    } else if (!img.hasAttr("alt")) {
      img.attr("alt", "");
    }
  }
}
