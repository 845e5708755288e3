package org.deckle.edition.print.engine;

import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxImage;
import com.openhtmltopdf.resource.CSSResource;
import com.openhtmltopdf.resource.ImageResource;
import com.openhtmltopdf.resource.XMLResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.deckle.image.format.JpegHeader;
import org.deckle.image.format.PngFrame;

/**
 * Hands JPEGs and PNGs whose data a PDF takes as they are to it by their headers. The engine asks
 * ImageIO and XPath for the same numbers, whose start costs a short book a tenth of its build, and
 * packs most PNGs anew. All else goes the engine's way. Belongs to one document; not thread-safe.
 */
final class QuickPictures implements UserAgentCallback {

  private final UserAgentCallback engine;
  private final SharedContext context;
  private final PdfEngine.PageImages pictures;
  private final PDDocument pdf;
  private final Map<String, Optional<PdfBoxImage>> known = new HashMap<>();

  private QuickPictures(SharedContext context, PdfEngine.PageImages pictures, PDDocument pdf) {
    this.engine = context.getUserAgentCallback();
    this.context = context;
    this.pictures = pictures;
    this.pdf = pdf;
  }

  /** Puts itself before what the engine loads pictures with. */
  static void install(SharedContext context, PdfEngine.PageImages pictures, PDDocument pdf) {
    context.setUserAgentCallback(new QuickPictures(context, pictures, pdf));
  }

  @Override
  public ImageResource getImageResource(String uri, ExternalResourceType type) {
    if (!uri.startsWith(PdfEngine.SCHEME + ":/")) {
      return engine.getImageResource(uri, type);
    }
    Optional<PdfBoxImage> image = known.computeIfAbsent(uri, this::load);
    // Whoever uses an image scales it, so each gets one of their own.
    return image.isPresent()
        ? new ImageResource(uri, copy(image.get()))
        : engine.getImageResource(uri, type);
  }

  private Optional<PdfBoxImage> load(String uri) {
    byte[] bytes = PictureStream.bytes(pictures, uri);
    try {
      Optional<PngFrame> png = PngFrame.of(bytes);
      Optional<PDImageXObject> image =
          png.isPresent() ? Optional.of(PdfPng.in(pdf, png.get())) : jpeg(bytes);
      float dots = context.getDotsPerPixel();
      return image.map(
          i ->
              new PdfBoxImage(
                  null, uri, (int) (i.getWidth() * dots), (int) (i.getHeight() * dots), i));
    } catch (IOException e) {
      throw new UncheckedIOException("picture " + uri, e);
    }
  }

  private Optional<PDImageXObject> jpeg(byte[] bytes) throws IOException {
    Optional<JpegHeader> frame = JpegHeader.ofEightBits(bytes);
    Optional<PDColorSpace> colours = frame.flatMap(f -> colours(f.components()));
    return colours.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PDImageXObject(
                pdf,
                new ByteArrayInputStream(bytes),
                COSName.DCT_DECODE,
                frame.get().width(),
                frame.get().height(),
                8,
                colours.get()));
  }

  private static Optional<PDColorSpace> colours(int components) {
    return switch (components) {
      case 1 -> Optional.of(PDDeviceGray.INSTANCE);
      case 3 -> Optional.of(PDDeviceRGB.INSTANCE);
      default -> Optional.empty();
    };
  }

  private static PdfBoxImage copy(PdfBoxImage image) {
    return new PdfBoxImage(
        null, image.getUri(), image.getWidth(), image.getHeight(), image.getXObject());
  }

  @Override
  public CSSResource getCSSResource(String uri, ExternalResourceType type) {
    return engine.getCSSResource(uri, type);
  }

  @Override
  public XMLResource getXMLResource(String uri, ExternalResourceType type) {
    return engine.getXMLResource(uri, type);
  }

  @Override
  public byte[] getBinaryResource(String uri, ExternalResourceType type) {
    return engine.getBinaryResource(uri, type);
  }

  @Override
  public boolean isVisited(String uri) {
    return engine.isVisited(uri);
  }

  @Override
  public void setBaseURL(String url) {
    engine.setBaseURL(url);
  }

  @Override
  public String getBaseURL() {
    return engine.getBaseURL();
  }

  @Override
  public String resolveURI(String uri) {
    return engine.resolveURI(uri);
  }

  @Override
  public String resolveUri(String baseUri, String uri) {
    return engine.resolveUri(baseUri, uri);
  }
}
