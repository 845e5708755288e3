package org.deckle.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes, turns, scales and encodes pixels. The only class that starts ImageIO, which costs a
 * build that converts nothing too much.
 */
final class Raster {

  private static final float QUALITY = 0.9f;

  private Raster() {}

  /** A converted picture. */
  record Encoded(byte[] bytes, PictureFormat format) {}

  /** The first frame of a picture as JPEG or PNG. */
  static Encoded convert(byte[] bytes, Probe probe, Shape shape) throws IOException {
    Pixels pixels = Pixels.of(decode(bytes)).upright(probe.orientation());
    if (!shape.holds(probe)) {
      pixels = Scaling.down(pixels, shape.width(), shape.height());
    }
    if (shape.opaque()) {
      pixels = Inks.onWhite(pixels);
    }
    if (shape.grey()) {
      pixels = Inks.grey(pixels);
    }
    PictureFormat source = probe.format().orElseThrow();
    boolean lossy =
        source == PictureFormat.JPEG
            || source == PictureFormat.WEBP && Bytes.ascii(bytes, 12, "VP8 ");
    PictureFormat target = lossy && pixels.isOpaque() ? PictureFormat.JPEG : PictureFormat.PNG;
    return new Encoded(encode(pixels.image(), target), target);
  }

  private static BufferedImage decode(byte[] bytes) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no decoder for it");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return reader.read(0);
      } catch (RuntimeException e) {
        // Decoders answer damaged data with all kinds of unchecked exceptions.
        throw new IOException("its data are damaged (" + e.getMessage() + ")", e);
      } finally {
        reader.dispose();
      }
    }
  }

  private static byte[] encode(BufferedImage image, PictureFormat format) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format.extension()).next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if (format == PictureFormat.JPEG) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
