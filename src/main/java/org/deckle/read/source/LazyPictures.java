package org.deckle.read.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/**
 * Pictures of web pages that a script was to load: the {@code src} is a dot, and where the picture
 * stands is said in another attribute, in {@code srcset} (HTML Standard, section 4.8.4.2), in a
 * {@code source} or in a {@code noscript}.
 */
final class LazyPictures {

  private static final List<String> SOURCES =
      List.of(
          Vocabulary.SRC,
          "data-original",
          "data-lazy-src",
          "data-lazy",
          "data-url",
          "data-full-url",
          "data-hi-res-src");
  private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");
  private static final Pattern PICTURE =
      Pattern.compile("(?i)(?:https?:)?//\\S+|\\S[^:]*\\.(?:jpe?g|png|gif|webp|svg|avif)\\b\\S*");
  private static final Pattern DOT =
      Pattern.compile(
          "(?i)(?:.*/)?(?:blank|spacer|placeholder|transparent|lazy|loading|loader|pixel|1x1)"
              + "[\\w-]*\\.(?:gif|png|svg|jpe?g)(?:\\?.*)?");
  private static final Pattern CANDIDATE =
      Pattern.compile("([^\\s,]\\S*[^\\s,])(?:\\s+(\\d+(?:\\.\\d+)?)[wx])?\\s*(?:,|$)");

  private static final Pattern THUMBNAIL = Pattern.compile("-\\d{2,4}x\\d{2,4}(?=\\.\\w+$)");

  /** A picture in a link that is shorter than this holds no more than a dot. */
  private static final int DATA = 400;

  private LazyPictures() {}

  /**
   * Gives such pictures their {@code src}, and takes away what pages keep in the attribute in which
   * positions stand.
   *
   * @param file whose positions the attribute may hold
   */
  static void settle(Element parsed, String file) {
    Pattern position = Pattern.compile(Pattern.quote(file) + ":\\d+");
    for (Element image : parsed.select("img")) {
      if (isDot(image.attr("src"))) {
        source(image, position).ifPresent(s -> image.attr("src", s));
      }
      whole(image).ifPresent(s -> image.attr("src", s));
    }
    for (Element e : parsed.select("[" + Vocabulary.SRC + "]")) {
      if (!position.matcher(e.attr(Vocabulary.SRC)).matches()) {
        e.removeAttr(Vocabulary.SRC);
      }
    }
  }

  /**
   * A small copy in a link to the picture itself, by the same name but for its size (WordPress).
   */
  private static Optional<String> whole(Element image) {
    Element link = image.closest("a[href]");
    String href = link == null ? "" : link.attr("href").strip();
    boolean copy = THUMBNAIL.matcher(image.attr("src")).find();
    return Optional.of(href)
        .filter(
            h ->
                copy
                    && name(h).equals(name(THUMBNAIL.matcher(image.attr("src")).replaceFirst(""))));
  }

  private static String name(String address) {
    String path = address.replaceFirst("[?#].*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean isDot(String src) {
    boolean data = src.regionMatches(true, 0, "data:", 0, 5) && src.length() < DATA;
    return src.isBlank() || data || DOT.matcher(src).matches();
  }

  private static Optional<String> source(Element image, Pattern position) {
    for (String name : SOURCES) {
      String value = image.attr(name).strip();
      if (PICTURE.matcher(value).matches() && !position.matcher(value).matches()) {
        return Optional.of(value);
      }
    }
    return largest(image).or(() -> inPicture(image)).or(() -> withoutScript(image));
  }

  private static Optional<String> inPicture(Element image) {
    Element picture = image.parent();
    return picture == null || !picture.nameIs("picture")
        ? Optional.empty()
        : picture.select("source").stream().flatMap(s -> largest(s).stream()).findFirst();
  }

  private static Optional<String> withoutScript(Element image) {
    Element next = image.nextElementSibling();
    Element plain = next == null || !next.nameIs("noscript") ? null : next.selectFirst("img[src]");
    return Optional.ofNullable(plain).map(p -> p.attr("src")).filter(s -> !isDot(s));
  }

  /** Of the candidates of one set. */
  private static Optional<String> largest(Element e) {
    String best = "";
    double most = -1;
    for (String name : SETS) {
      Matcher candidate = CANDIDATE.matcher(e.attr(name));
      while (candidate.find()) {
        double size = candidate.group(2) == null ? 1 : Double.parseDouble(candidate.group(2));
        if (size > most && !isDot(candidate.group(1))) {
          best = candidate.group(1);
          most = size;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }
}
