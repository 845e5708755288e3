package org.deckle.image.pixels;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;

/**
 * Pixels in sRGB, eight bits a channel.
 *
 * @param argb not premultiplied, row by row
 * @param grey whether every pixel is opaque and its three channels are equal by kind
 */
public record Pixels(int width, int height, int[] argb, boolean isOpaque, boolean grey) {

  /** All rows as they are. */
  static Pixels of(Rows rows) {
    int[] argb = new int[rows.width() * rows.height()];
    int[] row = new int[rows.width()];
    for (int y = 0; y < rows.height(); y++) {
      rows.next(row);
      System.arraycopy(row, 0, argb, y * row.length, row.length);
    }
    return of(rows, rows.width(), rows.height(), argb);
  }

  /** Pixels that were made of rows. */
  static Pixels of(Rows rows, int width, int height, int[] argb) {
    return new Pixels(width, height, argb, rows.isOpaque() || allOpaque(argb), rows.isGrey());
  }

  /** Whether nothing shines through. */
  public static boolean allOpaque(int[] argb) {
    for (int p : argb) {
      if (p >>> 24 != 255) {
        return false;
      }
    }
    return true;
  }

  /**
   * Turned as EXIF asks (CIPA DC-008, tag 274).
   *
   * @param orientation 1 to 8
   */
  Pixels upright(int orientation) {
    if (orientation == 1) {
      return this;
    }
    boolean sideways = orientation >= 5;
    int w = sideways ? height : width;
    int h = sideways ? width : height;
    int[] turned = new int[argb.length];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int fromX = sideways ? y : x;
        int fromY = sideways ? x : y;
        if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
          fromX = width - 1 - fromX;
        }
        if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
          fromY = height - 1 - fromY;
        }
        turned[y * w + x] = argb[fromY * width + fromX];
      }
    }
    return new Pixels(w, h, turned, isOpaque, grey);
  }

  BufferedImage image() {
    if (isOpaque && !grey) {
      return opaque();
    }
    int type = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_ARGB;
    BufferedImage image = new BufferedImage(width, height, type);
    if (grey) {
      int[] row = new int[width];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          row[x] = argb[y * width + x] & 0xFF;
        }
        image.getRaster().setSamples(0, y, width, 1, 0, row);
      }
    } else {
      image.getRaster().setDataElements(0, 0, width, height, argb);
    }
    return image;
  }

  /** Samples in the order in which encoders want them: others they fetch one by one. */
  private BufferedImage opaque() {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ColorModel.OPAQUE,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(width, height);
    byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
    for (int i = 0; i < argb.length; i++) {
      samples[3 * i] = (byte) (argb[i] >> 16);
      samples[3 * i + 1] = (byte) (argb[i] >> 8);
      samples[3 * i + 2] = (byte) argb[i];
    }
    return new BufferedImage(model, raster, false, null);
  }
}
