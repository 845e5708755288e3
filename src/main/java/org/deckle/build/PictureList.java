package org.deckle.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deckle.book.Manuscript;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.book.Renditions;
import org.deckle.book.Renditions.Purpose;
import org.deckle.book.Renditions.Rendition;
import org.deckle.book.Renditions.Target;
import org.deckle.edition.Measurements;
import org.deckle.image.LocalPictures;
import org.deckle.report.ReportedPicture;
import org.jsoup.nodes.Element;

/** Gathers what the report says about each picture of a manuscript. */
final class PictureList {

  /** Sides of a thumbnail, in pixels. */
  private static final int SIDE = 144;

  /** A larger one would weigh the report down. In bytes. */
  private static final int HEAVIEST = 64_000;

  private final LocalPictures pictures;
  private final Renditions renditions;
  private final Measurements measurements;

  PictureList(LocalPictures pictures, Renditions renditions, Measurements measurements) {
    this.pictures = pictures;
    this.renditions = renditions;
    this.measurements = measurements;
  }

  /** Each picture once, in the order of the text. */
  List<ReportedPicture> of(Manuscript manuscript) throws IOException {
    List<ReportedPicture> list = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Element img : manuscript.body().select("img[src]")) {
      Place place = Place.of(img);
      Picture picture = manuscript.pictures().resolve(img.attr("src"), place);
      String key = picture.file().map(Object::toString).orElse(picture.ref());
      if (seen.add(key)) {
        list.add(reported(img, place, picture));
      }
    }
    return list.parallelStream().map(this::withThumbnail).toList();
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
        "");
  }

  private ReportedPicture withThumbnail(ReportedPicture p) {
    return new ReportedPicture(
        p.picture(),
        p.place(),
        p.path(),
        p.bytes(),
        p.alt(),
        p.caption(),
        p.dpi(),
        p.picture().isThere() ? thumbnail(p.picture()) : "");
  }

  private String thumbnail(Picture picture) {
    Target small = Target.of(Purpose.SCREEN).within(SIDE, SIDE, Long.MAX_VALUE);
    try {
      Rendition made = renditions.of(picture, small);
      return made.bytes().length > HEAVIEST
          ? ""
          : "data:"
              + made.mediaType()
              + ";base64,"
              + Base64.getEncoder().encodeToString(made.bytes());
    } catch (IOException e) {
      // A picture that cannot be drawn has no small picture either; the editions tell of it.
      return "";
    }
  }
}
