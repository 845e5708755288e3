package org.deckle.edition.print.engine;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.deckle.image.format.PngFrame;

/**
 * Puts the data of a PNG into a PDF as they are (ISO 32000-1, section 7.4.4.4). To unpack them and
 * pack them again would take most of the time of a book of screenshots.
 */
final class PdfPng {

  private static final int GREY = 0;
  private static final int COLOUR = 2;

  /** Predictor 10 and above: each row says which of PNG's filters it has. */
  private static final int PNG_FILTERS = 15;

  private PdfPng() {}

  /** The picture in a document; once for each frame. */
  static PDImageXObject in(PDDocument pdf, PngFrame png) throws IOException {
    int width = png.header().width();
    int bits = png.header().bits();
    PDImageXObject image =
        new PDImageXObject(
            pdf,
            png.data(),
            COSName.FLATE_DECODE,
            width,
            png.header().height(),
            bits,
            colours(png));
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.PREDICTOR, PNG_FILTERS);
    parameters.setInt(COSName.COLORS, png.header().samples());
    parameters.setInt(COSName.BITS_PER_COMPONENT, bits);
    parameters.setInt(COSName.COLUMNS, width);
    image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
    return image;
  }

  private static PDColorSpace colours(PngFrame png) throws IOException {
    return switch (png.header().colourType()) {
      case GREY -> PDDeviceGray.INSTANCE;
      case COLOUR -> PDDeviceRGB.INSTANCE;
      default -> indexed(png);
    };
  }

  private static PDColorSpace indexed(PngFrame png) throws IOException {
    int entries = Math.min(png.palette().length / 3, 1 << png.header().bits());
    COSArray space = new COSArray();
    space.add(COSName.INDEXED);
    space.add(COSName.DEVICERGB);
    space.add(COSInteger.get(entries - 1));
    space.add(new COSString(Arrays.copyOf(png.palette(), 3 * entries)));
    return PDColorSpace.create(space);
  }
}
