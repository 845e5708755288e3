package org.deckle.image.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.UnusablePictureException;

/**
 * Puts the values of entities in their places that a drawing program declared in the DTD (Adobe
 * Illustrator does so for its namespaces). Values that hold entities, and external ones, stay
 * empty.
 */
public final class SvgEntities {

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<!ENTITY\\s+([\\w.-]+)\\s+(?:\"([^\"]*)\"|'([^']*)'|(?:SYSTEM|PUBLIC)\\b[^>]*)\\s*>");
  private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z_][\\w.-]*);");
  private static final Pattern DOCTYPE =
      Pattern.compile("(?s)<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>");
  private static final int MOST_GROWTH = 4;

  private SvgEntities() {}

  public static String expanded(String text) throws UnusablePictureException {
    Matcher doctype = DOCTYPE.matcher(text);
    if (!doctype.find()) {
      return text;
    }
    Map<String, String> values = new LinkedHashMap<>();
    Matcher declaration = DECLARATION.matcher(doctype.group());
    while (declaration.find()) {
      String value = declaration.group(2) != null ? declaration.group(2) : declaration.group(3);
      boolean plain = value != null && value.indexOf('&') < 0;
      values.put(declaration.group(1), plain ? value : "");
    }
    String body = text.substring(0, doctype.start()) + text.substring(doctype.end());
    StringBuilder out = new StringBuilder();
    Matcher reference = REFERENCE.matcher(body);
    while (reference.find()) {
      String whole = reference.group();
      reference.appendReplacement(
          out, Matcher.quoteReplacement(values.getOrDefault(reference.group(1), whole)));
      if (out.length() > MOST_GROWTH * text.length()) {
        throw new UnusablePictureException("has entities that make it far larger than it is");
      }
    }
    return reference.appendTail(out).toString();
  }
}
