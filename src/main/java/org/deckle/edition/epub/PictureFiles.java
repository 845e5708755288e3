package org.deckle.edition.epub;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.deckle.book.BookConfig.EpubOptions;
import org.deckle.book.Picture;
import org.deckle.book.Renditions;
import org.deckle.book.Renditions.Rendition;
import org.deckle.book.Renditions.Target;
import org.deckle.book.UnusablePictureException;

/**
 * Puts pictures into the container, each content once, under names made of the pictures' own: ASCII
 * and unique without regard to case.
 */
final class PictureFiles {

  private static final String FOLDER = "images/";

  private static final String SVG = "image/svg+xml";

  /** Pixels of the longer side of what stands in for a drawing. */
  private static final int FALLBACK = 1600;

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "image/jpeg",
          ".jpg",
          "image/png",
          ".png",
          "image/gif",
          ".gif",
          "image/webp",
          ".webp",
          SVG,
          ".svg");

  private final Manifest manifest;
  private final Renditions renditions;
  private final Target target;
  private final Map<Path, Item> byFile = new HashMap<>();
  private final Map<Long, List<Written>> byMark = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  PictureFiles(Manifest manifest, Renditions renditions, EpubOptions options) {
    this.manifest = manifest;
    this.renditions = renditions;
    this.target =
        Target.of(Renditions.Purpose.SCREEN)
            .within(options.maxSide(), options.maxSide(), options.maxPixels());
  }

  /** Converts what needs it, several at once; tells what is wrong with those that cannot be. */
  Map<Picture, String> prepare(Collection<Picture> pictures) throws IOException {
    Map<Picture, Renditions.Target> wanted = new LinkedHashMap<>();
    pictures.forEach(p -> wanted.put(p, target));
    return renditions.prepare(wanted);
  }

  /** The file of a picture, written when it is new. */
  Item add(Picture picture) throws IOException {
    return add(picture, "");
  }

  /** The file of the cover; stores take no drawing for one. */
  Item addCover(Picture picture) throws IOException {
    Target cover =
        Target.of(Renditions.Purpose.RASTER)
            .within(target.width(), target.height(), target.pixels());
    return picture.mediaType().equals(SVG)
        ? write(name(picture), Optional.empty(), renditions.of(picture, cover), "cover-image")
        : add(picture, "cover-image");
  }

  /** The file of a cover that was drawn, as PNG. */
  Item addCover(byte[] png) throws IOException {
    return write("cover", Optional.empty(), new Rendition(png, "image/png", 0, 0), "cover-image");
  }

  private Item add(Picture picture, String properties) throws IOException {
    Path file = picture.file().orElseThrow();
    Item known = byFile.get(file);
    if (known == null) {
      Rendition rendition = renditions.of(picture, target);
      known = write(name(picture), Optional.of(picture), rendition, properties);
      byFile.put(file, known);
    }
    return known;
  }

  private static String name(Picture picture) {
    return picture.file().orElseThrow().getFileName().toString();
  }

  private Item write(String name, Optional<Picture> picture, Rendition rendition, String properties)
      throws IOException {
    List<Written> alike =
        byMark.computeIfAbsent(mark(rendition.bytes()), mark -> new ArrayList<>(1));
    for (Written written : alike) {
      if (written.holds(rendition.bytes(), renditions, target)) {
        return written.item();
      }
    }
    String href = FOLDER + unique(safe(name), extension(rendition.mediaType()));
    String id = "image-" + names.size();
    Optional<Rendition> pixels = picture.isPresent() ? pixels(picture.get()) : Optional.empty();
    String fallback = pixels.isPresent() ? id + "-pixels" : "";
    Item item = new Item(id, href, rendition.mediaType(), properties, fallback);
    manifest.add(item, rendition.bytes());
    if (pixels.isPresent()) {
      Rendition other = pixels.get();
      String file = FOLDER + unique(safe(name), extension(other.mediaType()));
      manifest.add(new Item(fallback, file, other.mediaType(), ""), other.bytes());
    }
    alike.add(new Written(item, picture));
    return item;
  }

  /** A drawing as pixels, for reading systems that draw none (EPUB 3.3, section 3.5.1). */
  private Optional<Rendition> pixels(Picture picture) throws IOException {
    if (!picture.mediaType().equals(SVG)) {
      return Optional.empty();
    }
    try {
      Target pixels =
          Target.of(Renditions.Purpose.RASTER).within(FALLBACK, FALLBACK, Long.MAX_VALUE);
      return Optional.of(renditions.of(picture, pixels));
    } catch (UnusablePictureException e) {
      // Other programs may draw what the one at hand does not; the page edition tells of it.
      return Optional.empty();
    }
  }

  private static String extension(String mediaType) throws IOException {
    String extension = EXTENSIONS.get(mediaType);
    if (extension == null) {
      throw new IOException("no EPUB core media type: " + mediaType);
    }
    return extension;
  }

  private String unique(String base, String extension) {
    String name = base + extension;
    for (int n = 2; !names.add(name); n++) {
      name = base + "-" + n + extension;
    }
    return name;
  }

  private static String safe(String name) {
    int dot = name.lastIndexOf('.');
    String base =
        Normalizer.normalize(dot > 0 ? name.substring(0, dot) : name, Normalizer.Form.NFKD);
    String ascii =
        base.replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = ascii.length() > 60 ? ascii.substring(0, 60) : ascii;
    return cut.isEmpty() ? "picture" : cut;
  }

  /** Length and checksum: contents with different marks differ. */
  private static long mark(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (long) bytes.length << 32 | crc.getValue();
  }

  /**
   * A file in the container.
   *
   * @param picture where its content can be read again, which is cheaper than keeping it; absent
   *     for a drawn cover
   */
  private record Written(Item item, Optional<Picture> picture) {

    boolean holds(byte[] bytes, Renditions renditions, Target target) throws IOException {
      return picture.isPresent()
          && Arrays.equals(bytes, renditions.of(picture.get(), target).bytes());
    }
  }
}
