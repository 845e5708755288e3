package org.deckle.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.book.ShownLink;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.image.format.Frames;
import org.deckle.image.format.PictureFormat;
import org.deckle.image.lock.ImageLock;
import org.deckle.image.match.DataUri;
import org.deckle.image.match.LinkContext;
import org.deckle.image.svg.SvgInexact;
import org.jsoup.nodes.Element;

/** Tells the author what became of the picture links, and obeys what the author decided. */
public final class PictureFindings {

  private static final double SURE = 0.9;
  private static final double MISTYPED = 0.8;

  private final LocalPictures pictures;

  /** Findings about what these pictures resolve to. */
  public PictureFindings(LocalPictures pictures) {
    this.pictures = pictures;
  }

  /**
   * Reports each picture link of a text once, and gives the pictures that have a file by the {@code
   * src} of their {@code img}, in the order of the text.
   *
   * <p>Where one link leads to different files from different folders, the later {@code img}
   * elements get their file's path as {@code src}.
   */
  public Map<String, Picture> report(Element body, Findings findings) {
    Map<String, Picture> there = new LinkedHashMap<>();
    Map<String, Optional<Picture>> decided = new LinkedHashMap<>();
    for (Element img : body.select("img[src]")) {
      Place place = Place.of(img);
      String ref = img.attr("src");
      String key = LinkContext.folder(place) + "\0" + ref;
      if (!decided.containsKey(key)) {
        Optional<Picture> picture = decide(pictures.resolve(ref, place), place, findings);
        picture.filter(Frames::areIn).ifPresent(p -> findings.add(first(p, place)));
        picture.ifPresent(p -> inexact(p, place).ifPresent(findings::add));
        decided.put(key, picture);
      }
      decided.get(key).ifPresent(picture -> keep(img, picture, there));
    }
    return there;
  }

  private static Optional<Finding> inexact(Picture picture, Place place) {
    List<String> parts = SvgInexact.parts(picture);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(Code.PICTURE_INEXACT, place, picture.ref())
                .what(
                    "The drawing "
                        + ShownLink.of(picture.ref())
                        + " holds "
                        + String.join(", and ", parts)
                        + ".")
                .why("Pages, and reading systems that draw no SVG, show it a little differently.")
                .hint("Look at it there; if it matters, save it as plain SVG or as PNG.")
                .build());
  }

  private static Finding first(Picture picture, Place place) {
    boolean paged = picture.mediaType().equals(PictureFormat.TIFF.mediaType());
    return Finding.of(Code.PICTURE_FRAMES, place, picture.ref())
        .what(
            "The picture "
                + ShownLink.of(picture.ref())
                + (paged ? " has several pages; " : " moves; ")
                + "a book shows the first one.")
        .hint("If another tells more, save that one as PNG and link to it.")
        .build();
  }

  private void keep(Element img, Picture picture, Map<String, Picture> there) {
    String ref = img.attr("src");
    Picture known = there.putIfAbsent(ref, picture);
    if (known != null && !known.file().equals(picture.file())) {
      String own = pictures.path(picture).orElse(ref);
      img.attr("src", own);
      there.putIfAbsent(own, picture);
    }
  }

  private Optional<Picture> decide(Picture picture, Place place, Findings findings) {
    return switch (picture.state()) {
      case FOUND, PINNED -> Optional.of(picture);
      case REPAIRED -> Optional.of(picture).filter(p -> findings.accepts(repaired(p, place)));
      case AMBIGUOUS ->
          findings
              .answer(ambiguous(picture, place), answer -> isChoice(picture, answer))
              .flatMap(answer -> chosen(picture, answer));
      case MISSING, REMOTE -> {
        findings.add(absent(picture, place));
        yield Optional.empty();
      }
    };
  }

  /** The author may know of another picture than those that come near. */
  private boolean isChoice(Picture picture, String answer) {
    return answer.equals(Decisions.Decision.REJECT)
        || picture.candidates().contains(answer)
        || chosen(picture, answer).isPresent();
  }

  private Optional<Picture> chosen(Picture picture, String answer) {
    List<String> candidates = picture.candidates();
    boolean only = answer.equals(Decisions.Decision.ACCEPT) && candidates.size() == 1;
    return pictures.chosen(picture.ref(), only ? candidates.get(0) : answer);
  }

  private Finding repaired(Picture picture, Place place) {
    String path = pictures.path(picture).orElse("");
    Finding.Builder finding =
        Finding.of(Code.PICTURE_REPAIRED, place, picture.ref())
            .what("The picture " + ShownLink.of(picture.ref()) + " is " + path + ".")
            .why(picture.note())
            .confidence(picture.note().contains("mistyped") ? MISTYPED : SURE)
            .hint("If it is another picture, reject this.");
    return path.equals(picture.ref())
        ? finding.build()
        : finding.change(Change.replaced(picture.ref(), path, place)).build();
  }

  private Finding ambiguous(Picture picture, Place place) {
    List<String> candidates = picture.candidates();
    return Finding.of(Code.PICTURE_AMBIGUOUS, place, picture.ref())
        .what(
            "The picture "
                + ShownLink.of(picture.ref())
                + " may be "
                + String.join(" or ", candidates)
                + ".")
        .why(picture.note())
        .confidence(1.0 / (candidates.size() + 1))
        .hint("Choose one of them, or put the right path into the text." + ownPlace(picture.ref()))
        .choices(candidates.toArray(String[]::new))
        .build();
  }

  private String ownPlace(String ref) {
    return Picture.isRemote(ref)
        ? " A picture at " + pictures.ownPlaceFor(ref) + " is this one for sure."
        : "";
  }

  private Finding absent(Picture picture, Place place) {
    if (picture.candidates().isEmpty()) {
      return missing(picture, place);
    }
    boolean pinned = picture.state() == Picture.State.MISSING && Picture.isRemote(picture.ref());
    return pinned ? changed(picture, place) : unusable(picture, place);
  }

  private static Finding changed(Picture picture, Place place) {
    return Finding.of(Code.PICTURE_CHANGED, place, picture.ref())
        .what("The picture " + picture.ref() + " has changed: " + picture.note() + ".")
        .hint(
            "To have the fetched one again, delete the file and run deckle images --fetch; to keep"
                + " this one, delete its block from "
                + ImageLock.FILE
                + ".")
        .build();
  }

  private Finding missing(Picture picture, Place place) {
    String ref = picture.ref();
    boolean inline = DataUri.is(ref);
    return Finding.of(Code.PICTURE_MISSING, place, ref)
        .what("The picture " + ShownLink.of(ref) + " is not here.")
        .why(picture.note())
        .hint(
            Picture.isRemote(ref)
                ? "Run deckle images --fetch, or save it as "
                    + pictures.placeFor(ref)
                    + "; the next build uses it."
                : inline
                    ? "Put the picture into images/ and link to it there."
                    : "Put the file into images/, or mend the link.")
        .build();
  }

  private static Finding unusable(Picture picture, Place place) {
    return Finding.of(Code.PICTURE_UNUSABLE, place, picture.ref())
        .what(
            "The picture "
                + ShownLink.of(picture.ref())
                + " cannot be used: "
                + picture.note()
                + ".")
        .hint("Put a whole picture in its place (JPEG, PNG, SVG, WebP or GIF).")
        .build();
  }
}
