package org.deckle.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.deckle.book.Manuscript;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.book.Renditions;
import org.deckle.book.Renditions.Purpose;
import org.deckle.book.Renditions.Rendition;
import org.deckle.book.Renditions.Target;
import org.jsoup.nodes.Element;

/** Draws the pictures of a manuscript small, for the report. Thread-safe. */
final class Thumbnails {

  /** In pixels. */
  private static final int SIDE = 144;

  /** A larger one would weigh the report down. In bytes. */
  private static final int HEAVIEST = 64_000;

  private final Renditions renditions;
  private final Map<Path, String> drawn = new ConcurrentHashMap<>();

  Thumbnails(Renditions renditions) {
    this.renditions = renditions;
  }

  /** What there is to do, a job for each picture file, in the order of the text. */
  List<Runnable> drawing(Manuscript manuscript) {
    List<Runnable> jobs = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Element img : manuscript.body().select("img[src]")) {
      Picture picture = manuscript.pictures().resolve(img.attr("src"), Place.of(img));
      if (picture.isThere() && seen.add(picture.file().orElseThrow())) {
        jobs.add(() -> drawn.put(picture.file().orElseThrow(), thumbnail(picture)));
      }
    }
    return jobs;
  }

  /** A {@code data:} URI; empty for a picture that was not drawn. */
  String of(Picture picture) {
    return picture.file().map(file -> drawn.getOrDefault(file, "")).orElse("");
  }

  private String thumbnail(Picture picture) {
    Target small = Target.of(Purpose.THUMBNAIL).within(SIDE, SIDE, Long.MAX_VALUE);
    try {
      Rendition made = renditions.of(picture, small);
      return made.bytes().length > HEAVIEST
          ? ""
          : "data:"
              + made.mediaType()
              + ";base64,"
              + Base64.getEncoder().encodeToString(made.bytes());
    } catch (IOException e) {
      // A picture that cannot be drawn has no small picture either; the editions tell of it.
      return "";
    }
  }
}
