package org.deckle.read.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a document's own paragraph styles mean: by their outline level (ECMA-376, part 1, section
 * 17.3.1.20), else by their names, as publishers' templates have them. Stateless.
 */
final class DocxStyles {

  private static final String STYLES = "word/styles.xml";

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

  private DocxStyles() {}

  /** Rules in the form that the converter takes, one a line; empty when nothing is known. */
  static String map(byte[] docx) throws IOException {
    StringBuilder rules = new StringBuilder("p[style-name='Title'] => h1:fresh");
    for (Element style : styles(docx).select("w|style[w:type=paragraph]")) {
      String id = style.attr("w:styleId");
      if (ID.matcher(id).matches()) {
        meaning(style).ifPresent(tag -> rules.append("\np.").append(id).append(" => ").append(tag));
      }
    }
    return rules.toString();
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

  private static Element styles(byte[] docx) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(STYLES)) {
          return Jsoup.parse(
              new String(zip.readAllBytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
        }
      }
    }
    return new Element("none");
  }
}
