package org.deckle.image.match;

import java.util.Locale;
import java.util.regex.Pattern;
import org.deckle.book.PictureAddress;

/**
 * What programs and people put around the path in a link: {@code cid:a.png@01D5A1B2}, {@code
 * a.png|300}, {@code url(a.png)}, {@code Datei:a.png}. Stateless.
 */
final class Wrappers {

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:url\\(|\\{%\\s*\\w+\\s|[\\s<\"'“”„«‘(\\[]|!\\[\\[)+", Pattern.CASE_INSENSITIVE);

  /** Longer than the letter of a drive, and not that of another host. */
  private static final Pattern SCHEME = Pattern.compile("^\\p{L}[\\p{L}\\d+.-]+:(?=[^/\\\\:])");

  /** Behind an extension; a lone number tells one copy from another, and stays. */
  private static final Pattern TRAILER =
      Pattern.compile(
          "^(.+?"
              + PictureAddress.SUFFIX
              + ")(?![\\p{L}\\p{N}])(?!.*"
              + PictureAddress.SUFFIX
              + "$)(?!\\W*\\d{1,2}\\W?$)[^/\\\\]+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACED =
      Pattern.compile(
          "\\s*[.,]\\s*(p ?n ?g|j ?p ?e? ?g|g ?i ?f|w ?e ?b ?p|s ?v ?g)$",
          Pattern.CASE_INSENSITIVE);

  /** The time of an edit, or a digest, that systems put between name and extension. */
  private static final Pattern STAMP =
      Pattern.compile(
          "(?i)(?<=.)(?:-e\\d{10,13}|[-_. ][0-9a-f]{32}"
              + "|\\.(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{8})(?=\\.[a-z]+$)");

  private Wrappers() {}

  /** The link without them. */
  static String off(String link) {
    String path = OPENING.matcher(link.strip()).replaceFirst("");
    path = SCHEME.matcher(path).replaceFirst("");
    path = TRAILER.matcher(path).replaceFirst("$1");
    return SPACED
        .matcher(path)
        .replaceFirst(m -> "." + m.group(1).replace(" ", "").toLowerCase(Locale.ROOT));
  }

  /** A path without a stamp in its name. */
  static String unstamped(String path) {
    return STAMP.matcher(path).replaceFirst("");
  }
}
