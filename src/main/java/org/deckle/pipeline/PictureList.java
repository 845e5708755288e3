package org.deckle.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deckle.book.Manuscript;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.edition.Measurements;
import org.deckle.image.LocalPictures;
import org.deckle.report.ReportedPicture;
import org.jsoup.nodes.Element;

/** Gathers what the report says about each picture of a manuscript. */
final class PictureList {

  private final LocalPictures pictures;
  private final Thumbnails thumbnails;
  private final Measurements measurements;

  PictureList(LocalPictures pictures, Thumbnails thumbnails, Measurements measurements) {
    this.pictures = pictures;
    this.thumbnails = thumbnails;
    this.measurements = measurements;
  }

  /** Each picture once, in the order of the text. */
  List<ReportedPicture> of(Manuscript manuscript) throws IOException {
    List<ReportedPicture> list = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Element img : manuscript.body().select("img[src]")) {
      Place place = Place.of(img);
      Picture picture = manuscript.pictures().resolve(img.attr("src"), place);
      if (seen.add(picture.file().map(Object::toString).orElse(picture.ref()))) {
        list.add(reported(img, place, picture));
      }
    }
    return list;
  }

  private ReportedPicture reported(Element img, Place place, Picture picture) throws IOException {
    Element figure = img.closest("figure");
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    return new ReportedPicture(
        picture,
        place,
        pictures.path(picture).orElse(""),
        picture.isThere() ? Files.size(picture.file().orElseThrow()) : 0,
        img.attr("alt").strip(),
        caption == null ? "" : caption.text(),
        measurements.dpi(picture.ref()),
        thumbnails.of(picture));
  }
}
