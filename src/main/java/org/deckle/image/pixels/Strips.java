package org.deckle.image.pixels;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.util.Optional;

/**
 * Reads the rows of a decoded picture in strips, so that a large one needs room for one copy of
 * itself and not for three.
 */
final class Strips implements Rows {

  private static final int ROWS = 32;

  private final BufferedImage image;
  private final boolean grey;
  private final Optional<ColorConvertOp> toSrgb;
  private final Optional<BufferedImage> tagged;
  private final BufferedImage strip;
  private int row;

  /**
   * The rows of an image.
   *
   * @param profile of its colours, where the decoder did not mind it
   * @throws IllegalArgumentException when the profile is none
   */
  Strips(BufferedImage image, Optional<byte[]> profile) {
    this.image = image;
    this.grey =
        image.getColorModel() instanceof ComponentColorModel
            && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    this.strip = new BufferedImage(image.getWidth(), ROWS, type);
    this.tagged = profile.map(p -> tagged(p, image.getWidth()));
    this.toSrgb = profile.map(p -> new ColorConvertOp(null));
  }

  private static BufferedImage tagged(byte[] profile, int width) {
    ColorModel model =
        new ComponentColorModel(
            new ICC_ColorSpace(ICC_Profile.getInstance(profile)),
            false,
            false,
            ColorModel.OPAQUE,
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(model, model.createCompatibleWritableRaster(width, ROWS), false, null);
  }

  @Override
  public int width() {
    return image.getWidth();
  }

  @Override
  public int height() {
    return image.getHeight();
  }

  @Override
  public boolean isOpaque() {
    return !image.getColorModel().hasAlpha();
  }

  @Override
  public boolean isGrey() {
    return grey && isOpaque();
  }

  @Override
  public void next(int[] argb) {
    if (grey) {
      grey(row++, argb);
      return;
    }
    if (row % ROWS == 0) {
      load();
    }
    int[] pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
    int start = row++ % ROWS * image.getWidth();
    int opaque = isOpaque() ? 0xFF000000 : 0;
    for (int x = 0; x < image.getWidth(); x++) {
      argb[x] = pixels[start + x] | opaque;
    }
  }

  private void load() {
    int height = Math.min(ROWS, image.getHeight() - row);
    Graphics2D g = strip.createGraphics();
    g.setComposite(AlphaComposite.Src);
    g.drawImage(image.getSubimage(0, row, image.getWidth(), height), 0, 0, null);
    g.dispose();
    tagged.ifPresent(this::convert);
  }

  /** Colours through the profile, transparency past it. */
  private void convert(BufferedImage colours) {
    int[] pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
    int[] samples = new int[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      samples[3 * i] = pixels[i] >> 16 & 0xFF;
      samples[3 * i + 1] = pixels[i] >> 8 & 0xFF;
      samples[3 * i + 2] = pixels[i] & 0xFF;
    }
    colours.getRaster().setPixels(0, 0, image.getWidth(), ROWS, samples);
    BufferedImage plain =
        toSrgb
            .orElseThrow()
            .filter(colours, new BufferedImage(image.getWidth(), ROWS, BufferedImage.TYPE_INT_RGB));
    int[] srgb = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = pixels[i] & 0xFF000000 | srgb[i] & 0xFFFFFF;
    }
  }

  /**
   * Java takes grey for linear light and would brighten it on the way to sRGB; in files it is
   * encoded like sRGB, so the samples are taken as they are.
   */
  private void grey(int y, int[] argb) {
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    int[] samples = raster.getPixels(0, y, image.getWidth(), 1, (int[]) null);
    for (int x = 0; x < image.getWidth(); x++) {
      int v = eightBits(samples[bands * x], most);
      int a = bands > 1 ? eightBits(samples[bands * x + 1], most) : 255;
      argb[x] = a << 24 | v << 16 | v << 8 | v;
    }
  }

  private static int eightBits(int sample, int most) {
    return (int) ((sample * 255L + most / 2) / most);
  }
}
