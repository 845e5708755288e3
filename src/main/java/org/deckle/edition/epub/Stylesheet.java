package org.deckle.edition.epub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.edition.Theme;

/**
 * The book's one stylesheet and the fonts that it names.
 *
 * @param css the sheet's text
 * @param fonts manifest items and the file of the theme that each takes
 */
record Stylesheet(String css, Map<Item, String> fonts) {

  static final String HREF = "styles/book.css";

  private static final String SOURCE = "epub.css";
  private static final String FAMILY = "Source Serif 4";

  /** The text face: file in the theme, style, weight. */
  private static final List<List<String>> FACES =
      List.of(
          List.of("fonts/SourceSerif4-Regular.ttf", "normal", "normal"),
          List.of("fonts/SourceSerif4-Italic.ttf", "italic", "normal"),
          List.of("fonts/SourceSerif4-Bold.ttf", "normal", "bold"),
          List.of("fonts/SourceSerif4-BoldItalic.ttf", "italic", "bold"));

  private static final Pattern FONT_URL =
      Pattern.compile(
          "url\\(\\s*[\"']?(fonts/[\\w./-]+\\.(ttf|otf|woff2?))[\"']?\\s*\\)",
          Pattern.CASE_INSENSITIVE);

  /** Reads the theme's sheet; with the text face when it is to be embedded. */
  static Stylesheet of(Theme theme, boolean embedFonts) throws IOException {
    String css = theme.css(SOURCE);
    String whole = embedFonts ? faces() + css : css;
    return new Stylesheet(whole, fonts(whole));
  }

  Item item() {
    return new Item("css", HREF, "text/css", "");
  }

  private static String faces() {
    StringBuilder css = new StringBuilder();
    for (List<String> face : FACES) {
      css.append(
          """
          @font-face {
            font-family: "%s";
            src: url(%s);
            font-style: %s;
            font-weight: %s;
          }
          """
              .formatted(FAMILY, face.get(0), face.get(1), face.get(2)));
    }
    return css.append("body {\n  font-family: \"")
        .append(FAMILY)
        .append("\", serif;\n}\n\n")
        .toString();
  }

  private static Map<Item, String> fonts(String css) {
    Map<Item, String> fonts = new LinkedHashMap<>();
    List<String> seen = new ArrayList<>();
    Matcher url = FONT_URL.matcher(css);
    while (url.find()) {
      String file = url.group(1);
      if (!seen.contains(file)) {
        seen.add(file);
        String type = "font/" + url.group(2).toLowerCase(Locale.ROOT);
        fonts.put(new Item("font-" + seen.size(), "styles/" + file, type, ""), file);
      }
    }
    return fonts;
  }
}
