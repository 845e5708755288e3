package org.deckle.image.svg;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.image.format.SvgProbe;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * An SVG whose stylesheets are written into its elements, as CSS 2.2, section 6.4 orders them. The
 * drawing library knows the simplest selectors only, and forgets the rest of a stylesheet behind
 * what it does not know: shapes turned black.
 */
public final class SvgPlain {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
  private static final Pattern AT_RULE =
      Pattern.compile("@[^{};]*+(?:;|\\{(?:[^{}]++|\\{[^{}]*+\\})*+\\}?)");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern VARIABLE =
      Pattern.compile("var\\(\\s*(--[\\w-]+)\\s*(?:,((?:[^()]|\\([^()]*\\))*))?\\)");
  private static final String FOR_PIXELS =
      "[mask], [style*=mask], pattern, [filter], [style*=filter],"
          + " [spreadMethod=reflect], [spreadMethod=repeat]";
  private static final Pattern ID = Pattern.compile("#[\\w-]+");
  private static final Pattern CLASS = Pattern.compile("[.\\[:][\\w-]+");
  private static final Pattern NAME = Pattern.compile("(?:^|[\\s>+~])[\\w-]+");

  private final Document svg;
  private final Map<String, String> variables = new HashMap<>();

  private SvgPlain(Document svg) {
    this.svg = svg;
  }

  /** From an SVG that was cleaned. */
  public static SvgPlain of(byte[] clean) {
    SvgPlain plain =
        new SvgPlain(
            Jsoup.parse(new String(clean, StandardCharsets.UTF_8), "", Parser.xmlParser()));
    plain.inline();
    plain.decide();
    SvgMends.apply(plain.svg, SvgProbe.of(clean).orElseThrow());
    SvgFonts.mend(plain.svg);
    SvgText.mend(plain.svg);
    SvgDashes.drop(plain.svg);
    return plain;
  }

  public byte[] bytes() {
    return SvgCleaner.written(svg);
  }

  /**
   * Whether pages need pixels of it: the PDF's graphics paint masks and turned patterns black, know
   * no gradient that goes on behind its end, and what passes a filter is as coarse as a screen.
   */
  public boolean needsPixels() {
    return svg.selectFirst(FOR_PIXELS) != null;
  }

  /** Of what stands for choice the first is taken (SVG 2, section 5.8); the library draws none. */
  private void decide() {
    for (Element choice : svg.select("switch")) {
      choice.children().stream().skip(1).toList().forEach(Element::remove);
      choice.tagName("g");
    }
  }

  /** A selector with what it sets; the heavier one wins, of equals the later one. */
  private record Rule(String selector, Map<String, String> declarations) {
    int weight() {
      return 10_000 * count(ID) + 100 * count(CLASS) + count(NAME);
    }

    private int count(Pattern part) {
      return (int) part.matcher(selector).results().count();
    }
  }

  private void inline() {
    List<Rule> rules = new ArrayList<>();
    for (Element style : svg.select("style")) {
      rules.addAll(rules(style.wholeText() + style.data()));
      style.remove();
    }
    rules.sort(Comparator.comparingInt(Rule::weight));
    Map<Element, Map<String, String>> styles = new LinkedHashMap<>();
    for (Rule rule : rules) {
      for (Element element : matching(rule.selector())) {
        styles.computeIfAbsent(element, e -> new LinkedHashMap<>()).putAll(rule.declarations());
      }
    }
    for (Element element : svg.select("[style]")) {
      styles
          .computeIfAbsent(element, e -> new LinkedHashMap<>())
          .putAll(declarations(element.attr("style")));
    }
    styles.values().forEach(variables::putAll);
    styles.forEach((element, style) -> element.attr("style", text(style)));
  }

  private static List<Rule> rules(String css) {
    String bare = COMMENT.matcher(css).replaceAll(" ");
    Matcher rule = RULE.matcher(AT_RULE.matcher(bare).replaceAll(" "));
    List<Rule> rules = new ArrayList<>();
    while (rule.find()) {
      for (String selector : rule.group(1).split(",")) {
        rules.add(new Rule(selector.strip(), declarations(rule.group(2))));
      }
    }
    return rules;
  }

  private static Map<String, String> declarations(String text) {
    Map<String, String> declarations = new LinkedHashMap<>();
    for (String declaration : text.split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).replaceFirst("!\\s*important", "").strip();
        String name = declaration.substring(0, colon).strip();
        declarations.putAll(name.equals("font") ? SvgFonts.longhands(value) : Map.of(name, value));
      }
    }
    return declarations;
  }

  private List<Element> matching(String selector) {
    try {
      return svg.select(selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      // What stands under the mouse, and the like: nothing on paper.
      return List.of();
    }
  }

  private String text(Map<String, String> style) {
    StringBuilder text = new StringBuilder();
    style.forEach(
        (name, value) -> {
          if (!name.startsWith("--")) {
            text.append(name).append(':').append(resolved(value)).append(';');
          }
        });
    return text.toString();
  }

  private String resolved(String value) {
    return VARIABLE
        .matcher(value)
        .replaceAll(
            v -> {
              String otherwise = v.group(2) == null ? "" : v.group(2).strip();
              return Matcher.quoteReplacement(variables.getOrDefault(v.group(1), otherwise));
            });
  }
}
