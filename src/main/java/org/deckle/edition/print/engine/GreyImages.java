package org.deckle.edition.print.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Stores pictures that have only greys as greys. The engine writes three equal samples a pixel,
 * which a black-and-white press takes for colour.
 */
final class GreyImages {

  private final PDDocument pdf;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private GreyImages(PDDocument pdf) {
    this.pdf = pdf;
  }

  static void store(PDDocument pdf) throws IOException {
    GreyImages images = new GreyImages(pdf);
    for (PDPage page : pdf.getPages()) {
      images.store(page.getResources());
    }
  }

  private void store(PDResources resources) throws IOException {
    if (resources == null) {
      return;
    }
    for (COSName name : resources.getXObjectNames()) {
      var object = resources.getXObject(name);
      if (!seen.add(object.getCOSObject())) {
        continue;
      }
      if (object instanceof PDFormXObject form) {
        store(form.getResources());
      } else if (object instanceof PDImageXObject image) {
        if (image.getColorSpace() instanceof PDIndexed) {
          palette(image);
        } else if (isPlainColour(image)) {
          samples(image);
        }
      }
    }
  }

  /** A palette of greys becomes one of single samples (ISO 32000-1, section 8.6.6.3). */
  private static void palette(PDImageXObject image) throws IOException {
    COSArray indexed = (COSArray) image.getCOSObject().getDictionaryObject(COSName.COLORSPACE);
    if (!COSName.DEVICERGB.equals(indexed.getObject(1))) {
      return;
    }
    byte[] colours = table(indexed.getObject(3));
    byte[] greys = new byte[colours.length / 3];
    for (int i = 0; i < greys.length; i++) {
      if (!isGrey(colours, i)) {
        return;
      }
      greys[i] = colours[3 * i];
    }
    indexed.set(1, COSName.DEVICEGRAY);
    indexed.set(3, new COSString(greys));
  }

  private static byte[] table(COSBase table) throws IOException {
    if (table instanceof COSStream stream) {
      try (InputStream in = stream.createInputStream()) {
        return in.readAllBytes();
      }
    }
    return ((COSString) table).getBytes();
  }

  private static boolean isGrey(byte[] colours, int i) {
    return colours[3 * i] == colours[3 * i + 1] && colours[3 * i] == colours[3 * i + 2];
  }

  private static boolean isPlainColour(PDImageXObject image) throws IOException {
    COSBase filter = image.getCOSObject().getDictionaryObject(COSName.FILTER);
    return COSName.FLATE_DECODE.equals(filter)
        && image.getBitsPerComponent() == 8
        && image.getColorSpace().getNumberOfComponents() == 3;
  }

  private static void samples(PDImageXObject image) throws IOException {
    byte[] grey = new byte[image.getWidth() * image.getHeight()];
    byte[] row = new byte[3 * image.getWidth()];
    try (InputStream in = image.getStream().createInputStream()) {
      for (int y = 0; y < image.getHeight(); y++) {
        if (in.readNBytes(row, 0, row.length) < row.length) {
          return;
        }
        for (int x = 0; x < image.getWidth(); x++) {
          if (!isGrey(row, x)) {
            return;
          }
          grey[y * image.getWidth() + x] = row[3 * x];
        }
      }
    }
    image.getCOSObject().removeItem(COSName.DECODE_PARMS);
    image.setColorSpace(PDDeviceGray.INSTANCE);
    try (var out = image.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
      new ByteArrayInputStream(grey).transferTo(out);
    }
  }
}
