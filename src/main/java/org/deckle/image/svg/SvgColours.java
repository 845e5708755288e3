package org.deckle.image.svg;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours as CSS has them today (CSS Color 4, sections 5 to 8), in hexadecimal digits, which every
 * program reads. The drawing library paints black what it does not know.
 */
final class SvgColours {

  private static final Pattern FUNCTION =
      Pattern.compile("(?i)\\b(rgba?|hsla?|hwb)\\(\\s*([^()]*?)\\s*\\)");
  private static final Pattern LIGHT_DARK =
      Pattern.compile(
          "(?i)\\blight-dark\\(\\s*((?:[^(),]|\\([^()]*\\))+),(?:[^(),]|\\([^()]*\\))*\\)");
  private static final Pattern NAME = Pattern.compile("(?i)(?<![\\w#-])rebeccapurple(?![\\w-])");
  private static final Pattern PARTS = Pattern.compile("[\\s,/]+");
  private static final int FULL = 255;

  private SvgColours() {}

  /** A value with its colours in hexadecimal digits; what is no colour stays. */
  static String plain(String value) {
    // Paper is light (CSS Color 5, section 8).
    String light = LIGHT_DARK.matcher(value).replaceAll("$1");
    String named = NAME.matcher(light).replaceAll("#663399");
    return FUNCTION
        .matcher(named)
        .replaceAll(m -> Matcher.quoteReplacement(plain(m.group(), m.group(1), m.group(2))));
  }

  private static String plain(String whole, String function, String arguments) {
    String[] parts = PARTS.split(arguments);
    if (parts.length < 3 || parts.length > 4) {
      return whole;
    }
    try {
      double[] rgb =
          switch (function.toLowerCase(Locale.ROOT)) {
            case "rgb", "rgba" ->
                new double[] {
                  part(parts[0], FULL) / FULL,
                  part(parts[1], FULL) / FULL,
                  part(parts[2], FULL) / FULL
                };
            case "hwb" -> hwb(hue(parts[0]), share(parts[1]), share(parts[2]));
            default -> hsl(hue(parts[0]), share(parts[1]), share(parts[2]));
          };
      double alpha = parts.length == 4 ? part(parts[3], 1) : 1;
      return "#" + hex(rgb[0]) + hex(rgb[1]) + hex(rgb[2]) + (alpha < 1 ? hex(alpha) : "");
    } catch (NumberFormatException e) {
      // No colour; whoever draws it knows what to do with nonsense.
      return whole;
    }
  }

  /** A number, or a percentage of the most. */
  private static double part(String text, double most) {
    if (text.equals("none")) {
      return 0;
    }
    return text.endsWith("%")
        ? most * Double.parseDouble(text.substring(0, text.length() - 1)) / 100
        : Double.parseDouble(text);
  }

  /** A percentage, with or without its sign, from 0 to 1. */
  private static double share(String text) {
    double percent = text.endsWith("%") ? part(text, 100) : part(text, 1);
    return Math.max(0, Math.min(1, percent / 100));
  }

  /** In degrees, from 0 to 360. */
  private static double hue(String text) {
    String angle = text.toLowerCase(Locale.ROOT);
    double degrees =
        angle.endsWith("turn")
            ? 360 * number(angle, 4)
            : angle.endsWith("grad")
                ? 0.9 * number(angle, 4)
                : angle.endsWith("rad")
                    ? Math.toDegrees(number(angle, 3))
                    : angle.endsWith("deg") ? number(angle, 3) : part(angle, 360);
    return (degrees % 360 + 360) % 360;
  }

  private static double number(String text, int unit) {
    return Double.parseDouble(text.substring(0, text.length() - unit));
  }

  private static double[] hsl(double hue, double saturation, double lightness) {
    double[] rgb = new double[3];
    double spread = saturation * Math.min(lightness, 1 - lightness);
    for (int i = 0; i < 3; i++) {
      double k = ((i == 0 ? 0 : i == 1 ? 8 : 4) + hue / 30) % 12;
      rgb[i] = lightness - spread * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    }
    return rgb;
  }

  private static double[] hwb(double hue, double white, double black) {
    double[] rgb = hsl(hue, 1, 0.5);
    double sum = white + black;
    for (int i = 0; i < 3; i++) {
      rgb[i] = sum >= 1 ? white / sum : rgb[i] * (1 - sum) + white;
    }
    return rgb;
  }

  private static String hex(double share) {
    long sample = Math.round(FULL * Math.max(0, Math.min(1, share)));
    return String.format(Locale.ROOT, "%02x", sample);
  }
}
