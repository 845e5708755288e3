package org.deckle.edition.print;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Component;
import java.awt.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deckle.book.Book;
import org.deckle.book.Picture;
import org.deckle.book.Renditions;
import org.jsoup.nodes.Element;

/**
 * Gives the engine a book's pictures by made-up addresses, so that it need not open anything
 * itself, and sets the size of each so that it fits the page together with its caption.
 */
final class PagePictures implements FSObjectDrawerFactory {

  /** The scheme of the made-up addresses. */
  static final String SCHEME = "deckle";

  private static final String SVG = "image/svg+xml";

  /** Points a CSS pixel. */
  private static final double PIXEL = 0.75;

  private final Book book;
  private final Renditions renditions;
  private final Measure measure;
  private final List<Picture> shown = new ArrayList<>();

  PagePictures(Book book, Renditions renditions, Measure measure) {
    this.book = book;
    this.renditions = renditions;
    this.measure = measure;
  }

  /** Rewrites each {@code img} under an element that has a picture. */
  void place(Element root) throws IOException {
    for (Element img : root.select("img")) {
      Picture picture = book.pictures().get(img.attr("src"));
      if (picture == null) {
        img.replaceWith(new Element("span").addClass("plate").text("[" + img.attr("alt") + "]"));
      } else {
        place(img, picture);
      }
    }
  }

  private void place(Element img, Picture picture) throws IOException {
    int number = shown.indexOf(picture);
    if (number < 0) {
      number = shown.size();
      shown.add(picture);
    }
    String address = SCHEME + ":/" + number;
    img.attr("style", size(img, picture)).removeAttr("width").removeAttr("height");
    if (picture.mediaType().equals(SVG)) {
      img.tagName("object").attr("type", SVG).attr("data", address).removeAttr("src");
    } else {
      img.attr("src", address);
    }
  }

  private String size(Element img, Picture picture) throws IOException {
    double width = picture.width();
    double height = picture.height();
    if (width <= 0 || height <= 0) {
      Renditions.Rendition r = renditions.of(picture, Renditions.Purpose.PRINT);
      width = Math.max(1, r.width());
      height = Math.max(1, r.height());
    }
    Element figure = img.closest("figure");
    int caption = figure == null ? 0 : figure.text().length();
    int pictures = figure == null ? 1 : Math.max(1, figure.select("img, object").size());
    double most = measure.pictureHeight(caption) / pictures;
    double scale = Math.min(PIXEL, Math.min(measure.width() / width, most / height));
    return String.format(Locale.ROOT, "width:%.2fpt;height:%.2fpt", width * scale, height * scale);
  }

  /** What stands at a made-up address. */
  FSStream open(String uri) {
    Picture picture = at(uri);
    try {
      return new Held(renditions.of(picture, Renditions.Purpose.PRINT).bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("picture " + picture.ref(), e);
    }
  }

  private Picture at(String uri) {
    return shown.get(Integer.parseInt(uri.substring(SCHEME.length() + 2)));
  }

  @Override
  public boolean isReplacedObject(org.w3c.dom.Element e) {
    return e.getTagName().equals("object") && e.getAttribute("type").equals(SVG);
  }

  @Override
  public FSObjectDrawer createDrawer(org.w3c.dom.Element e) {
    return this::draw;
  }

  private Map<Shape, String> draw(
      org.w3c.dom.Element e,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    String address = e.getAttribute("data");
    SVGDocument svg =
        new SVGLoader().load(open(address).getStream(), null, LoaderContext.createDefault());
    if (svg == null) {
      throw new UncheckedIOException(new IOException("no usable SVG: " + at(address).ref()));
    }
    ViewBox box = new ViewBox((float) width / dotsPerPixel, (float) height / dotsPerPixel);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width,
        (float) height,
        graphics -> svg.render((Component) null, graphics, box));
    return Map.of();
  }

  private record Held(byte[] bytes) implements FSStream {
    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
