package org.deckle.image.match;

import java.util.List;
import java.util.Optional;
import org.deckle.book.Picture;
import org.deckle.image.format.PictureFormat;
import org.deckle.image.format.Probe;

/** Pictures as answers. */
public final class MatchOutcomes {

  /** More candidates than a person compares. */
  private static final int MOST_CANDIDATES = 12;

  private MatchOutcomes() {}

  /**
   * A usable file.
   *
   * @param note how it was found; empty when the link was right
   */
  public static Picture found(PictureFolder pictureFolder, String ref, String path, String note) {
    Probe probe = pictureFolder.probe(path);
    PictureFormat format = probe.format().orElseThrow();
    String extension = FileNames.extension(path);
    boolean misnamed = PictureFormat.isExtension(extension) && !format.hasExtension(extension);
    String wrong = misnamed ? "its content is " + format.title() + ", whatever its name says" : "";
    String all = note.isEmpty() || wrong.isEmpty() ? note + wrong : note + "; " + wrong;
    return new Picture(
        ref,
        all.isEmpty() ? Picture.State.FOUND : Picture.State.REPAIRED,
        Optional.of(pictureFolder.file(path)),
        format.mediaType(),
        probe.width(),
        probe.height(),
        all,
        List.of());
  }

  /** A fetched file that is as it was fetched. */
  public static Picture pinned(PictureFolder pictureFolder, String ref, String path) {
    Picture found = found(pictureFolder, ref, path, "");
    return new Picture(
        ref,
        Picture.State.PINNED,
        found.file(),
        found.mediaType(),
        found.width(),
        found.height(),
        "",
        List.of());
  }

  public static Picture ambiguous(String ref, List<String> rivals) {
    return ambiguous(ref, rivals, "");
  }

  /**
   * Several files, or one that may be another picture.
   *
   * @param problem why the file of the very name is not used; empty without any
   */
  public static Picture ambiguous(String ref, List<String> rivals, String problem) {
    String why =
        rivals.size() == 1
            ? "there is a file of such a name, but it may be another picture"
            : rivals.size() + " files fit equally well";
    return Picture.absent(
        ref,
        Picture.State.AMBIGUOUS,
        problem.isEmpty() ? why : problem + "; " + why,
        rivals.subList(0, Math.min(rivals.size(), MOST_CANDIDATES)));
  }
}
