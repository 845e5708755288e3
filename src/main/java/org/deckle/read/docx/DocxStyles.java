package org.deckle.read.docx;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a document's own paragraph styles mean: by their outline level (ECMA-376, part 1, section
 * 17.3.1.20), else by their names, as publishers' templates have them. Immutable.
 */
final class DocxStyles {

  /** The id of styles of our own, before their level. */
  static final String HEADING = "DeckleHeading";

  private static final int LEVELS = 6;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern TITLE =
      Pattern.compile("(?:(?:book|part|chapter|appendix|front ?matter|back ?matter) ?)?title");
  private static final Pattern HEAD =
      Pattern.compile("(?:head|heading) ?([a-e])(?: ?number| ?exercise)?|([a-e]) ?-?head(?:ing)?");
  private static final Pattern CODE =
      Pattern.compile(
          "(?!.*(?:caption|label|space|head|char|annotation)).*(?:code|preformatted|verbatim|macro"
              + " text|listing).*");
  private static final Pattern QUOTE =
      Pattern.compile("(?:intense |block )?quot(?:e|ation)s?(?: ?para(?:graph)?)?|block text");

  private final Map<String, String> meanings = new LinkedHashMap<>();

  /** The meanings of the styles of a document. */
  DocxStyles(Element root) {
    for (Element style : root.select("> w|style[w:type=paragraph]")) {
      meaning(style).ifPresent(tag -> meanings.put(style.attr("w:styleId"), tag));
    }
    for (int level = 1; level <= LEVELS; level++) {
      meanings.put(HEADING + level, "h" + level + ":fresh");
    }
  }

  /** Rules in the form that the converter takes, one a line. */
  String map() {
    StringBuilder rules = new StringBuilder("p[style-name='Title'] => h1:fresh");
    rules.append("\n").append(Slots.RULE).append("\nr.DeckleCode => code");
    rules.append("\nsmall-caps => span.small-caps");
    meanings.forEach(
        (id, tag) -> {
          if (ID.matcher(id).matches()) {
            rules.append("\np.").append(id).append(" => ").append(tag);
          }
        });
    return rules.toString();
  }

  /** Whether a paragraph is a heading by its style. */
  boolean isHeading(Element paragraph) {
    String tag = meanings.getOrDefault(RunStyles.paragraphStyle(paragraph), "");
    return tag.matches("h[1-6]:fresh");
  }

  /** Whether a style of that name is for listings. */
  static boolean isCode(String name) {
    return CODE.matcher(name.replace('_', ' ').strip()).matches();
  }

  private static Optional<String> meaning(Element style) {
    Element level = style.selectFirst("w|outlineLvl");
    if (level != null && level.attr("w:val").matches("[0-5]")) {
      return Optional.of("h" + (Integer.parseInt(level.attr("w:val")) + 1) + ":fresh");
    }
    Element named = style.selectFirst("w|name");
    String name = named == null ? "" : named.attr("w:val").toLowerCase(Locale.ROOT);
    name = name.replace('_', ' ').strip();
    Matcher head = HEAD.matcher(name);
    if (name.matches("heading [1-6]")) {
      return Optional.of("h" + name.charAt(name.length() - 1) + ":fresh");
    }
    if (TITLE.matcher(name).matches()) {
      return Optional.of("h1:fresh");
    }
    if (head.matches()) {
      String letter = head.group(1) == null ? head.group(2) : head.group(1);
      return Optional.of("h" + (letter.charAt(0) - 'a' + 2) + ":fresh");
    }
    if (CODE.matcher(name).matches()) {
      return Optional.of("pre:separator('\\n')");
    }
    return QUOTE.matcher(name).matches() ? Optional.of("blockquote > p:fresh") : Optional.empty();
  }
}
