package org.deckle.image.svg;

import java.awt.Font;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Says in the words of the drawing library which fonts a drawing asks for (CSS Fonts 4, section 2).
 * It knows no {@code font} in one, no names of sizes and no weights in numbers, and has serifs for
 * each family that is not on the machine.
 */
final class SvgFonts {

  /** How far letters are raised over their line (CSS Inline 3, section 4.2.2). */
  static final String SHIFT = "baseline-shift";

  private static final String SIZE = "font-size";
  private static final String FAMILY = "font-family";
  private static final String WEIGHT = "font-weight";

  private static final String INHERITED = "inherit";

  /** The size of text for which nothing is said. */
  private static final String MEDIUM = "16px";

  private static final double PIXELS = 16;

  /** In parts of the size of the letters around. */
  private static final double SUPER = 0.35;

  private static final double SUB = -0.2;

  private static final Map<String, String> SIZES =
      Map.of(
          "xx-small",
          "9px",
          "x-small",
          "10px",
          "small",
          "13px",
          "medium",
          MEDIUM,
          "large",
          "18px",
          "x-large",
          "24px",
          "xx-large",
          "32px",
          "smaller",
          "0.83em",
          "larger",
          "1.2em");

  private static final Map<String, Pattern> PROPERTIES = properties(SIZE, FAMILY, WEIGHT, SHIFT);
  private static final Pattern LENGTH =
      Pattern.compile("(-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)([a-zA-Z]*|%)");
  private static final Pattern SHORTHAND =
      Pattern.compile(
          "(?i)((?:(?:normal|italic|oblique|small-caps|bold|bolder|lighter|[1-9]00)\\s+)*)"
              + "([\\d.]+(?:[a-z]+|%)?|(?:x{1,2}-)?small|medium|(?:x{1,2}-)?large|smaller|larger)"
              + "(?:\\s*/\\s*\\S+)?\\s+(.+)");
  private static final Pattern STYLE = Pattern.compile("(?i)\\b(?:italic|oblique)\\b");
  private static final Pattern BOLD = Pattern.compile("(?i)\\b(?:bold|bolder|[6-9]00)\\b");

  private static final Pattern MONOSPACED =
      Pattern.compile(".*(?:mono|courier|consol|menlo|monaco|code|typewriter).*");
  private static final Pattern SERIF =
      Pattern.compile(
          "(?:.*(?:times|georgia|palatino|cambria|garamond|baskerville|century|minion|caslon|didot"
              + "|bodoni|roman|antiqua).*|(?!sans).*serif.*)");

  /** Fonts as wide as those that most drawings are made with, for machines without them. */
  private static final Map<String, List<String>> STAND_INS =
      Map.of(
          "sans-serif", List.of("Arial", "Liberation Sans", "Arimo"),
          "serif", List.of("Times New Roman", "Liberation Serif", "Tinos"),
          "monospace", List.of("Courier New", "Liberation Mono", "Cousine"));

  private static final Map<String, Boolean> ON_THE_MACHINE = new ConcurrentHashMap<>();

  private SvgFonts() {}

  private static Map<String, Pattern> properties(String... names) {
    return Stream.of(names)
        .collect(
            Collectors.toMap(
                name -> name,
                name -> Pattern.compile("(?<![\\w-])" + name + "\\s*:\\s*([^;]+);?")));
  }

  /** The properties that a value of {@code font} stands for; empty for one that is none. */
  static Map<String, String> longhands(String font) {
    Matcher parts = SHORTHAND.matcher(font);
    return parts.matches()
        ? Map.of(
            "font-style",
            STYLE.matcher(parts.group(1)).find() ? "italic" : "normal",
            WEIGHT,
            BOLD.matcher(parts.group(1)).find() ? "bold" : "normal",
            SIZE,
            parts.group(2),
            FAMILY,
            parts.group(3))
        : Map.of();
  }

  /** For an SVG whose stylesheets stand in its elements. */
  static void mend(Document svg) {
    Element root = svg.firstElementChild();
    if (root == null || svg.selectFirst("text, *|text") == null) {
      return;
    }
    say(root, SIZE, MEDIUM);
    say(root, FAMILY, "serif");
    Map<Element, Double> sizes = new IdentityHashMap<>();
    for (Element element : svg.select("*")) {
      double above = sizes.getOrDefault(element.parent(), PIXELS);
      double own = value(element, SIZE).map(v -> pixels(v, above)).orElse(above);
      sizes.put(element, own);
      put(element, SIZE, String.valueOf(own));
      value(element, SHIFT).ifPresent(v -> put(element, SHIFT, raised(v, own, above)));
      value(element, WEIGHT).filter(v -> !v.equals(INHERITED)).ifPresent(v -> weigh(element, v));
      value(element, FAMILY)
          .filter(v -> !v.equals(INHERITED))
          .ifPresent(v -> put(element, FAMILY, family(v, element.wholeText())));
    }
  }

  private static void say(Element root, String name, String value) {
    if (value(root, name).isEmpty()) {
      root.attr(name, value);
    }
  }

  private static void weigh(Element element, String weight) {
    put(element, WEIGHT, BOLD.matcher(weight).find() ? "bold" : "normal");
  }

  /** What an element says itself; its style weighs more than its attributes. */
  private static Optional<String> value(Element element, String name) {
    Matcher style = PROPERTIES.get(name).matcher(element.attr("style"));
    return style.find()
        ? Optional.of(style.group(1).strip())
        : Optional.of(element.attr(name).strip()).filter(v -> !v.isEmpty());
  }

  /** As an attribute where something was said, and nowhere else. */
  private static void put(Element element, String name, String value) {
    if (value(element, name).isPresent()) {
      String style = PROPERTIES.get(name).matcher(element.attr("style")).replaceAll("");
      element.attr(name, value);
      if (element.hasAttr("style")) {
        element.attr("style", style);
      }
    }
  }

  /** How large letters are, in the drawing's units. */
  private static double pixels(String size, double above) {
    Matcher length = LENGTH.matcher(SIZES.getOrDefault(size.toLowerCase(Locale.ROOT), size));
    if (!length.matches()) {
      // "inherit", or no size at all.
      return above;
    }
    double number = Double.parseDouble(length.group(1));
    return switch (length.group(2).toLowerCase(Locale.ROOT)) {
      case "%" -> number * above / 100;
      case "em" -> number * above;
      case "ex", "ch" -> number * above / 2;
      case "rem" -> number * PIXELS;
      case "pt" -> number * 96 / 72;
      case "pc" -> number * 16;
      case "in" -> number * 96;
      case "cm" -> number * 96 / 2.54;
      case "mm" -> number * 96 / 25.4;
      default -> number;
    };
  }

  /** How far letters stand over the line, in the drawing's units. */
  private static String raised(String shift, double own, double above) {
    return String.valueOf(
        switch (shift) {
          case "super" -> SUPER * above;
          case "sub" -> SUB * above;
          default -> LENGTH.matcher(shift).matches() ? pixels(shift, own) : 0;
        });
  }

  /**
   * The first of some families that has all letters of a text. A kind of letters ("serif") has
   * them: for it the machine takes letters from several fonts.
   */
  private static String family(String families, String text) {
    String kind = "serif";
    List<String> wanted = new ArrayList<>();
    for (String listed : families.split(",")) {
      String name = listed.strip().replaceAll("^[\"']|[\"']$", "");
      kind = kind(name.toLowerCase(Locale.ROOT));
      if (!STAND_INS.containsKey(name.toLowerCase(Locale.ROOT))) {
        wanted.add(name);
      }
    }
    wanted.addAll(STAND_INS.get(kind));
    for (String name : wanted) {
      if (isThere(name) && new Font(name, Font.PLAIN, 1).canDisplayUpTo(text) < 0) {
        return "'" + name + "'";
      }
    }
    return kind;
  }

  private static String kind(String name) {
    return MONOSPACED.matcher(name).matches()
        ? "monospace"
        : SERIF.matcher(name).matches() ? "serif" : "sans-serif";
  }

  private static boolean isThere(String family) {
    return ON_THE_MACHINE.computeIfAbsent(
        family,
        name -> new Font(name, Font.PLAIN, 1).getFamily(Locale.ROOT).equalsIgnoreCase(name));
  }
}
