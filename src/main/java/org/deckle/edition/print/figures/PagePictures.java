package org.deckle.edition.print.figures;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.Book;
import org.deckle.book.BookConfig.PageImages;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.book.Renditions;
import org.deckle.book.Renditions.Purpose;
import org.deckle.book.Renditions.Target;
import org.deckle.book.UnusablePictureException;
import org.deckle.edition.UnusablePictures;
import org.deckle.edition.print.engine.PdfEngine;
import org.deckle.edition.print.page.Measure;
import org.jsoup.nodes.Element;

/**
 * Gives the engine a book's pictures by made-up addresses, so that it need not open anything
 * itself, and sets the size of each so that it fits the page together with its caption.
 */
public final class PagePictures implements PdfEngine.PageImages {

  private static final double POINTS_PER_INCH = 72;

  /** More dots an inch than this no press shows; they only make the file large. */
  private static final double MOST_DPI = 450;

  /** Points a CSS pixel. */
  private static final double PIXEL = 0.75;

  private final Book book;
  private final Renditions renditions;
  private final Drawings drawings;
  private final UnusablePictures unusable;
  private final Measure measure;
  private final PageImages wanted;
  private final List<Shown> shown = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Shown, Given> given = new HashMap<>();
  private final PageFormulas formulas;

  public PagePictures(
      Book book,
      Renditions renditions,
      Measure measure,
      PageImages wanted,
      PageFormulas formulas,
      UnusablePictures unusable) {
    this.formulas = formulas;
    this.book = book;
    this.renditions = renditions;
    this.drawings = new Drawings(renditions);
    this.unusable = unusable;
    this.measure = measure;
    this.wanted = wanted;
  }

  /**
   * A picture of this document.
   *
   * @param place where it stands first
   * @param target what its pixels have to be like where it stands largest
   */
  record Shown(Picture picture, Place place, Target target) {

    private Shown orLarger(Target other) {
      return new Shown(
          picture,
          place,
          target.within(
              Math.max(target.width(), other.width()),
              Math.max(target.height(), other.height()),
              Long.MAX_VALUE));
    }
  }

  /** The size of what the engine was given, in pixels. */
  record Given(int width, int height) {}

  /**
   * Rewrites each {@code img} under an element that has a picture; one that cannot be drawn becomes
   * a plate.
   */
  public void place(Element root) throws IOException {
    Map<Element, Picture> placed = new LinkedHashMap<>();
    for (Element img : root.select("img")) {
      Picture picture = book.pictures().get(img.attr("src"));
      if (picture == null) {
        img.replaceWith(new Element("span").addClass("plate").text("[" + img.attr("alt") + "]"));
      } else {
        place(img, picture);
        placed.put(img, picture);
      }
    }
    Map<Picture, String> problems = problems();
    placed.forEach(
        (img, picture) -> {
          if (problems.containsKey(picture)) {
            unusable.replace(img, picture, problems.get(picture));
          }
        });
  }

  private Map<Picture, String> problems() throws IOException {
    Map<Picture, Target> wanted = new LinkedHashMap<>();
    shown.forEach(s -> wanted.put(s.picture(), s.target()));
    Map<Picture, String> problems = new LinkedHashMap<>(renditions.prepare(wanted));
    for (Picture picture : wanted.keySet()) {
      if (!problems.containsKey(picture) && drawings.isDrawing(picture, wanted.get(picture))) {
        try {
          drawings.load(picture, wanted.get(picture));
        } catch (UnusablePictureException e) {
          problems.put(picture, e.getMessage());
        }
      }
    }
    return problems;
  }

  private void place(Element img, Picture picture) throws IOException {
    Size size = size(img, picture);
    // A picture goes into the file once, however often it is shown.
    Integer number = numbers.putIfAbsent(picture.ref(), shown.size());
    if (number == null) {
      number = shown.size();
      shown.add(new Shown(picture, Place.of(img), size.target(wanted)));
    } else {
      shown.set(number, shown.get(number).orLarger(size.target(wanted)));
    }
    String address = PdfEngine.SCHEME + ":/" + number;
    img.attr("style", size.css()).removeAttr("width").removeAttr("height");
    if (drawings.isDrawing(picture, size.target(wanted))) {
      img.tagName("object").attr("type", PdfEngine.DRAWING).attr("data", address).removeAttr("src");
    } else {
      img.attr("src", address);
    }
  }

  /** Width and height on the page, in points. */
  private record Size(double width, double height) {

    String css() {
      return String.format(Locale.ROOT, "width:%.2fpt;height:%.2fpt", width, height);
    }

    /** No more pixels than a press can show. */
    Target target(PageImages wanted) {
      int across = Math.max(1, (int) (width / POINTS_PER_INCH * MOST_DPI));
      int down = Math.max(1, (int) (height / POINTS_PER_INCH * MOST_DPI));
      return Target.of(Purpose.PRINT)
          .within(across, down, Long.MAX_VALUE)
          .on(wanted.grey(), wanted.opaque());
    }
  }

  private Size size(Element img, Picture picture) throws IOException {
    double width = picture.width();
    double height = picture.height();
    if (width <= 0 || height <= 0) {
      Renditions.Rendition r = renditions.of(picture, Target.of(Purpose.PRINT));
      width = Math.max(1, r.width());
      height = Math.max(1, r.height());
    }
    Element figure = img.closest("figure");
    int caption = figure == null ? 0 : figure.text().length();
    int pictures = figure == null ? 1 : Math.max(1, figure.select("img, object").size());
    double most = measure.pictureHeight(caption) / pictures;
    double scale = Math.min(PIXEL, Math.min(measure.width() / width, most / height));
    return new Size(width * scale, height * scale);
  }

  @Override
  public byte[] bytes(String address) throws IOException {
    Shown there = at(address);
    Renditions.Rendition rendition = renditions.of(there.picture(), there.target());
    given.put(there, new Given(rendition.width(), rendition.height()));
    return rendition.bytes();
  }

  @Override
  public void draw(String address, Graphics2D graphics, float width, float height) {
    if (PageFormulas.isFormula(address)) {
      formulas.draw(address, graphics, width, height);
    } else {
      drawings.draw(at(address).picture(), graphics, width, height);
    }
  }

  /** How many pixels the engine got for a picture; empty when it never asked. */
  Optional<Given> given(Shown there) {
    return Optional.ofNullable(given.get(there));
  }

  /** What stands at a made-up address. */
  Shown at(String address) {
    return shown.get(Integer.parseInt(address.substring(PdfEngine.SCHEME.length() + 2)));
  }
}
