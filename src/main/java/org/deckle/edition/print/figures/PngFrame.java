package org.deckle.edition.print.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

/**
 * A PNG whose data a PDF takes as they are, filters and all (ISO 32000-1, section 7.4.4.4): one
 * without transparency, of at most eight bits a sample, row after row. To unpack it and pack it
 * again would take most of the time of a book of screenshots.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bits a sample
 * @param colourType 0 grey, 2 colour, 3 palette (W3C PNG, section 11.2.2)
 * @param palette red, green and blue of each entry; empty without one
 * @param data the compressed data, chunk after chunk
 */
public record PngFrame(
    int width, int height, int bits, int colourType, byte[] palette, List<InputStream> data) {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private static final int HEADER_END = 33;
  private static final int GREY = 0;
  private static final int COLOUR = 2;
  private static final int PALETTE = 3;

  /** Predictor 10 and above: each row says which of PNG's filters it has. */
  private static final int PNG_FILTERS = 15;

  /** Empty when these bytes are no such PNG. */
  public static Optional<PngFrame> of(byte[] b) {
    if (b.length < HEADER_END || !Arrays.equals(b, 0, SIGNATURE.length, SIGNATURE, 0, 8)) {
      return Optional.empty();
    }
    int bits = b[24];
    int colourType = b[25];
    boolean interlaced = b[28] != 0;
    boolean taken = colourType == GREY || colourType == COLOUR || colourType == PALETTE;
    if (!taken || interlaced || bits > 8) {
      return Optional.empty();
    }
    byte[] palette = {};
    List<InputStream> data = new ArrayList<>();
    for (int at = SIGNATURE.length; at + 12 <= b.length; at += 12 + i32(b, at)) {
      int length = i32(b, at);
      if (length < 0 || length > b.length - at - 12) {
        return Optional.empty();
      }
      switch (new String(b, at + 4, 4, StandardCharsets.US_ASCII)) {
        case "tRNS" -> {
          return Optional.empty();
        }
        case "PLTE" -> palette = Arrays.copyOfRange(b, at + 8, at + 8 + length);
        case "IDAT" -> data.add(new ByteArrayInputStream(b, at + 8, length));
        default -> {}
      }
    }
    return colourType == PALETTE && palette.length < 3
        ? Optional.empty()
        : Optional.of(new PngFrame(i32(b, 16), i32(b, 20), bits, colourType, palette, data));
  }

  private static int i32(byte[] b, int at) {
    return (b[at] & 0xFF) << 24
        | (b[at + 1] & 0xFF) << 16
        | (b[at + 2] & 0xFF) << 8
        | b[at + 3] & 0xFF;
  }

  /** The picture in a document; once. */
  public PDImageXObject in(PDDocument pdf) throws IOException {
    InputStream all = new SequenceInputStream(Collections.enumeration(data));
    PDImageXObject image =
        new PDImageXObject(pdf, all, COSName.FLATE_DECODE, width, height, bits, colours());
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.PREDICTOR, PNG_FILTERS);
    parameters.setInt(COSName.COLORS, colourType == COLOUR ? 3 : 1);
    parameters.setInt(COSName.BITS_PER_COMPONENT, bits);
    parameters.setInt(COSName.COLUMNS, width);
    image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
    return image;
  }

  private PDColorSpace colours() throws IOException {
    return switch (colourType) {
      case GREY -> PDDeviceGray.INSTANCE;
      case COLOUR -> PDDeviceRGB.INSTANCE;
      default -> indexed();
    };
  }

  private PDColorSpace indexed() throws IOException {
    int entries = Math.min(palette.length / 3, 1 << bits);
    COSArray space = new COSArray();
    space.add(COSName.INDEXED);
    space.add(COSName.DEVICERGB);
    space.add(COSInteger.get(entries - 1));
    space.add(new COSString(Arrays.copyOf(palette, 3 * entries)));
    return PDColorSpace.create(space);
  }
}
