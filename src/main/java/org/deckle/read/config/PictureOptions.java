package org.deckle.read.config;

import java.util.Map;
import java.util.Optional;
import org.deckle.book.BookConfig.EpubOptions;
import org.deckle.book.BookConfig.PageImages;
import org.deckle.book.BookConfig.PictureLimits;
import org.snakeyaml.engine.v2.nodes.Node;

/** The options that are about pictures: those of an edition, and those of the whole book. */
final class PictureOptions {

  private static final double MILLION = 1_000_000;

  private final Yaml yaml;
  private final Map<String, Node> options;

  PictureOptions(Yaml yaml, Map<String, Node> options) {
    this.yaml = yaml;
    this.options = options;
  }

  PageImages onPages(PageImages usual) {
    return new PageImages(
        chosen("color", "grey", "rgb"),
        chosen("transparency", "flatten", "keep"),
        usual.wantedDpi(),
        (int) number("min-dpi", 1, 2400, usual.leastDpi()));
  }

  PictureLimits limits() {
    PictureLimits usual = PictureLimits.DEFAULT;
    return new PictureLimits(
        Math.round(number("max-megapixels", 0.1, 1000, usual.pixels() / MILLION) * MILLION),
        Math.round(number("max-megabytes", 0.1, 1000, usual.bytes() / MILLION) * MILLION));
  }

  int maxSide() {
    return (int) number("max-side", 100, 65_535, EpubOptions.DEFAULT.maxSide());
  }

  long maxPixels() {
    double usual = EpubOptions.DEFAULT.maxPixels() / MILLION;
    return Math.round(number("max-megapixels", 0.1, 1000, usual) * MILLION);
  }

  /** Whether the first of two words was chosen; the second is the default. */
  private boolean chosen(String key, String first, String second) {
    Optional<String> said = yaml.text(options.get(key));
    if (said.isPresent() && !said.get().equals(first) && !said.get().equals(second)) {
      yaml.error(
          options.get(key),
          "\"" + said.get() + "\" is no value of " + key + ".",
          "Write " + first + " or " + second + ".");
    }
    return said.filter(first::equals).isPresent();
  }

  private double number(String key, double least, double most, double usual) {
    Optional<String> said = yaml.text(options.get(key));
    if (said.isEmpty()) {
      return usual;
    }
    if (said.get().matches("\\d{1,6}(\\.\\d{1,3})?")) {
      double value = Double.parseDouble(said.get());
      if (value >= least && value <= most) {
        return value;
      }
    }
    yaml.error(
        options.get(key),
        "\"" + said.get() + "\" is no value of " + key + ".",
        "Write a number from " + shown(least) + " to " + shown(most) + ".");
    return usual;
  }

  private static String shown(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
