package org.deckle.image.match;

import java.util.Optional;
import org.deckle.image.format.PictureFormat;

/**
 * In what the path of a link differs from that of a file with the same letters.
 *
 * @param elsewhere whether the link names a folder, and it is not the file's
 * @param otherKind whether it has the extension of another kind of picture
 * @param name how far the names are from each other; 0 for the same one, in any size
 */
record Nearness(boolean elsewhere, boolean otherKind, int name) {

  private static final int SEPARATORS = 1;
  private static final int UMLAUTS = 2;
  private static final int JOINED = 3;

  /**
   * Compares a link with a file.
   *
   * @return empty when the names have other letters
   */
  static Optional<Nearness> of(String wanted, String file) {
    int name = name(FileNames.baseStem(wanted), FileNames.baseStem(file));
    return name < 0 ? Optional.empty() : Optional.of(of(wanted, file, name));
  }

  /** The same for a name that is mistyped. */
  static Nearness ofMistyped(String wanted, String file) {
    return of(wanted, file, Integer.MAX_VALUE);
  }

  private static Nearness of(String wanted, String file, int name) {
    String named = folder(wanted);
    String kind = FileNames.extension(wanted);
    return new Nearness(
        !named.isEmpty() && !named.equals(folder(file)),
        PictureFormat.isExtension(kind) && !PictureFormat.areAlike(kind, FileNames.extension(file)),
        name);
  }

  private static int name(String wanted, String there) {
    if (FileNames.unsized(FileNames.fold(wanted))
        .equals(FileNames.unsized(FileNames.fold(there)))) {
      return 0;
    }
    String letters = FileNames.letters(there);
    if (letters.isEmpty()) {
      return -1;
    }
    if (FileNames.slug(wanted).equals(FileNames.slug(there))) {
      return SEPARATORS;
    }
    if (FileNames.spelledOut(wanted).equals(FileNames.spelledOut(there))) {
      return UMLAUTS;
    }
    return letters.equals(FileNames.letters(wanted)) ? JOINED : -1;
  }

  /** The name of the last folder of a path, without case; empty without any. */
  static String folder(String path) {
    return FileNames.fold(FileNames.base(FileNames.folder(path)));
  }

  /** Whether nothing tells the two apart. */
  boolean isExact() {
    return !elsewhere && !otherKind && name == 0;
  }

  /** Whether the one link has as good a claim to the file as the other. */
  boolean vies(Nearness other) {
    return equals(other)
        || !elsewhere && other.elsewhere
        || !otherKind && other.otherKind
        || name < other.name;
  }
}
