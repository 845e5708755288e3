package org.deckle.image.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the size of an SVG from its root element (SVG 2, section 8), without an XML parser. */
public final class SvgProbe {

  private static final Pattern PROLOG =
      Pattern.compile(
          "(?s)\\A\\uFEFF?(?:\\s|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>)*+");
  private static final Pattern ROOT =
      Pattern.compile("(?s)\\G<(?:[\\w.-]+:)?svg\\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
  private static final Pattern END = Pattern.compile("</(?:[\\w.-]+:)?svg\\s*>");
  private static final Pattern LENGTH =
      Pattern.compile("\\s*\\+?([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\\s*([a-zA-Z]*)\\s*");

  private static final Pattern ENCODING =
      Pattern.compile(
          "\\A(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]*)[\"']");
  private static final int LONGEST_HEAD = 200;

  private SvgProbe() {}

  /** Empty when the text is no SVG. */
  public static Optional<Probe> of(byte[] bytes) {
    String text = new String(bytes, charset(bytes));
    Matcher prolog = PROLOG.matcher(text);
    Matcher root = ROOT.matcher(text);
    if (!prolog.find() || !root.find(prolog.end())) {
      return Optional.empty();
    }
    String attributes = root.group(1);
    if (!attributes.endsWith("/") && !END.matcher(text).find(root.end())) {
      return Optional.of(Probe.truncated(PictureFormat.SVG));
    }
    return Optional.of(sized(attributes));
  }

  private static Probe sized(String attributes) {
    double width = length(attribute(attributes, "width"));
    double height = length(attribute(attributes, "height"));
    String[] box = attribute(attributes, "viewBox").strip().split("[\\s,]+");
    double boxWidth = box.length == 4 ? length(box[2]) : 0;
    double boxHeight = box.length == 4 ? length(box[3]) : 0;
    if (boxWidth > 0 && boxHeight > 0) {
      if (width <= 0 && height <= 0) {
        width = boxWidth;
        height = boxHeight;
      } else if (width <= 0) {
        width = height * boxWidth / boxHeight;
      } else if (height <= 0) {
        height = width * boxHeight / boxWidth;
      }
    }
    // CSS 2.2, section 10.3.2: what a replaced element without a size gets.
    int w = (int) Math.round(width > 0 ? width : 300);
    int h = (int) Math.round(height > 0 ? height : 150);
    return Probe.good(PictureFormat.SVG, Math.max(1, w), Math.max(1, h));
  }

  private static String attribute(String attributes, String name) {
    Matcher m =
        Pattern.compile("(?<![\\w:-])" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
            .matcher(attributes);
    return !m.find() ? "" : m.group(1) != null ? m.group(1) : m.group(2);
  }

  /** CSS pixels; 0 for a percentage or nonsense. */
  private static double length(String value) {
    Matcher m = LENGTH.matcher(value);
    if (!m.matches()) {
      return 0;
    }
    double number = Double.parseDouble(m.group(1));
    return switch (m.group(2).toLowerCase(Locale.ROOT)) {
      case "", "px" -> number;
      case "pt" -> number * 96 / 72;
      case "pc" -> number * 16;
      case "in" -> number * 96;
      case "cm" -> number * 96 / 2.54;
      case "mm" -> number * 96 / 25.4;
      case "em" -> number * 16;
      case "ex" -> number * 8;
      default -> 0;
    };
  }

  /** By its first bytes, else as the XML declaration says (XML 1.0, appendix F). */
  public static Charset charset(byte[] b) {
    if (Bytes.ascii(b, 0, "\u00FE\u00FF") || Bytes.u8(b, 0) == 0 && Bytes.u8(b, 1) == '<') {
      return StandardCharsets.UTF_16BE;
    }
    if (Bytes.ascii(b, 0, "\u00FF\u00FE") || Bytes.u8(b, 0) == '<' && Bytes.u8(b, 1) == 0) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared =
        ENCODING.matcher(
            new String(b, 0, Math.min(b.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1));
    // Whoever can read the declaration byte by byte does not read UTF-16.
    return declared.find()
            && !declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-")
            && Charset.isSupported(declared.group(1))
        ? Charset.forName(declared.group(1))
        : StandardCharsets.UTF_8;
  }
}
