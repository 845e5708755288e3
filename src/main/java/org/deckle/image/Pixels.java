package org.deckle.image;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/**
 * Pixels in sRGB, eight bits a channel.
 *
 * @param argb not premultiplied, row by row
 * @param grey whether every pixel is opaque and its three channels are equal by kind
 */
record Pixels(int width, int height, int[] argb, boolean isOpaque, boolean grey) {

  static Pixels of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    if (grey && image.getColorModel() instanceof ComponentColorModel) {
      return grey(image);
    }
    boolean opaque = !image.getColorModel().hasAlpha();
    BufferedImage plain =
        new BufferedImage(
            width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = plain.createGraphics();
    g.drawImage(image, 0, 0, null);
    g.dispose();
    int[] argb = plain.getRGB(0, 0, width, height, null, 0, width);
    return new Pixels(width, height, argb, opaque || allOpaque(argb), false);
  }

  /**
   * Java takes grey for linear light and would brighten it on the way to sRGB; in files it is
   * encoded like sRGB, so the samples are taken as they are.
   */
  private static Pixels grey(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    Raster raster = image.getRaster();
    boolean alpha = raster.getNumBands() > 1;
    int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    int[] argb = new int[width * height];
    int[] row = new int[width * raster.getNumBands()];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int i = alpha ? 2 * x : x;
        int v = (row[i] * 255 + most / 2) / most;
        int a = alpha ? (row[i + 1] * 255 + most / 2) / most : 255;
        argb[y * width + x] = a << 24 | v << 16 | v << 8 | v;
      }
    }
    boolean opaque = !alpha || allOpaque(argb);
    return new Pixels(width, height, argb, opaque, opaque);
  }

  private static boolean allOpaque(int[] argb) {
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
    int type =
        grey
            ? BufferedImage.TYPE_BYTE_GRAY
            : isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage image = new BufferedImage(width, height, type);
    if (grey) {
      int[] samples = new int[argb.length];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = argb[i] & 0xFF;
      }
      image.getRaster().setSamples(0, 0, width, height, 0, samples);
    } else {
      image.setRGB(0, 0, width, height, argb, 0, width);
    }
    return image;
  }
}
