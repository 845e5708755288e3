package org.deckle.image.pixels;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.deckle.book.UnusablePictureException;
import org.deckle.image.format.ColourProfile;
import org.deckle.image.format.GifHeader;
import org.deckle.image.format.JpegHeader;
import org.deckle.image.format.PictureFormat;
import org.deckle.image.format.PngColours;
import org.deckle.image.format.PngText;
import org.deckle.image.format.Probe;
import org.deckle.image.format.Tiff;
import org.deckle.image.format.WebpChunks;

/**
 * Decodes, turns, scales and encodes pixels. The only class that starts ImageIO, which costs a
 * build that converts nothing too much.
 */
public final class Raster {

  private static final float QUALITY = 0.9f;

  /** What decoders say of whole pictures of kinds that they do not know. */
  private static final Pattern FOREIGN =
      Pattern.compile("(?i)\\b(?:unknown|unsupported|not supported|cannot handle)\\b");

  private Raster() {}

  /**
   * A picture in the pixels that it shall have.
   *
   * @param format JPEG or PNG
   * @param subsampled whether a JPEG may have fewer samples of colour than of lightness
   */
  public record Converted(Pixels pixels, PictureFormat format, boolean subsampled) {

    /** Encodes it; writes as it goes, so that it is never in memory as a whole. */
    public void to(OutputStream out) throws IOException {
      ImageWriter writer = ImageIO.getImageWritersByFormatName(format.extension()).next();
      try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (format == PictureFormat.JPEG) {
          parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          parameters.setCompressionQuality(QUALITY);
        }
        writer.setOutput(stream);
        BufferedImage image = pixels.image();
        boolean full = format == PictureFormat.JPEG && !subsampled && !pixels.grey();
        IIOMetadata sampling = full ? JpegSampling.full(writer, image, parameters) : null;
        writer.write(null, new IIOImage(image, null, sampling), parameters);
      } finally {
        writer.dispose();
      }
    }
  }

  /** The first frame of a picture, to become JPEG or PNG. */
  public static Converted convert(byte[] bytes, Probe probe, Shape shape) throws IOException {
    Pixels pixels =
        scaled(rows(bytes, probe, shape.step()), probe, shape).upright(probe.orientation());
    PictureFormat source = probe.format().orElseThrow();
    boolean lossy =
        source == PictureFormat.JPEG
            || source == PictureFormat.WEBP && WebpChunks.of(bytes).isLossy();
    // Who kept all samples of the colours did so for edges that would run.
    boolean subsampled = source != PictureFormat.JPEG || JpegHeader.of(bytes).subsampled();
    return inked(pixels, shape, lossy, subsampled);
  }

  /**
   * With the inks that a shape asks for.
   *
   * @param lossy whether the picture may become a JPEG
   * @param subsampled whether that may have fewer samples of colour than of lightness
   */
  public static Converted inked(Pixels from, Shape shape, boolean lossy, boolean subsampled) {
    Pixels pixels = shape.opaque() ? Inks.onWhite(from) : from;
    if (shape.grey()) {
      pixels = Inks.grey(pixels);
    }
    PictureFormat target = lossy && pixels.isOpaque() ? PictureFormat.JPEG : PictureFormat.PNG;
    return new Converted(pixels, target, subsampled);
  }

  private static Rows rows(byte[] bytes, Probe probe, int step) throws IOException {
    // The JDK reads a PNG's profile and does not mind it; other decoders do.
    boolean png = probe.format().orElseThrow() == PictureFormat.PNG;
    Optional<byte[]> profile = png ? ColourProfile.foreign(bytes) : Optional.empty();
    byte[] readable = png ? PngText.without(bytes) : JpegHeader.readable(bytes);
    BufferedImage image = onCanvas(decode(readable, step), bytes, probe);
    try {
      Rows rows = new Strips(image, profile);
      if (isMultiplied(bytes, probe)) {
        return new Recoloured(rows, Inks::divide);
      }
      Optional<PngColours> colours = png ? PngColours.of(bytes) : Optional.empty();
      return colours.isPresent() ? new Recoloured(rows, colours.get()::toSrgb) : rows;
    } catch (IllegalArgumentException e) {
      // A profile that is none tells nothing; other decoders go without it too.
      return new Strips(image, Optional.empty());
    }
  }

  /** The decoder of TIFF takes all colours for such that were not. */
  private static boolean isMultiplied(byte[] bytes, Probe probe) {
    return probe.format().orElseThrow() == PictureFormat.TIFF
        && Tiff.read(bytes, 0, bytes.length).multiplied();
  }

  /** The first frame of a GIF may cover a part of its canvas only; the rest is transparent. */
  private static BufferedImage onCanvas(BufferedImage frame, byte[] bytes, Probe probe) {
    if (probe.format().orElseThrow() != PictureFormat.GIF
        || frame.getWidth() == probe.width() && frame.getHeight() == probe.height()) {
      return frame;
    }
    GifHeader header = GifHeader.of(bytes);
    BufferedImage canvas =
        new BufferedImage(probe.width(), probe.height(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = canvas.createGraphics();
    g.drawImage(frame, header.left(), header.top(), null);
    g.dispose();
    return canvas;
  }

  /** Scaled before it is turned: there is less to turn then. */
  private static Pixels scaled(Rows rows, Probe probe, Shape shape) {
    if (shape.holds(probe)) {
      return Pixels.of(rows);
    }
    return probe.orientation() >= 5
        ? Scaling.down(rows, shape.height(), shape.width())
        : Scaling.down(rows, shape.width(), shape.height());
  }

  private static BufferedImage read(ImageReader reader, ImageInputStream in, int step)
      throws UnusablePictureException {
    try {
      reader.setInput(in);
      ImageReadParam parameters = reader.getDefaultReadParam();
      parameters.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, parameters);
    } catch (IOException | RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof OutOfMemoryError grave) {
          throw grave;
        }
      }
      // All is in memory, so the data are to blame; some decoders answer them unchecked.
      String said = String.valueOf(e.getMessage());
      String problem =
          FOREIGN.matcher(said).find()
              ? "is packed in a way that nothing here unpacks ("
              : "is damaged (";
      throw new UnusablePictureException(problem + said + ")", e);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage decode(byte[] bytes, int step) throws IOException {
    try (ImageInputStream in = new ByteArrayImageInputStream(bytes)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new UnusablePictureException("is of a kind that nothing here decodes");
      }
      return read(readers.next(), in, step);
    }
  }
}
