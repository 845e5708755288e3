package org.deckle.edition.print.lines;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.daisy.dotify.api.hyphenator.HyphenatorConfigurationException;
import org.daisy.dotify.api.hyphenator.HyphenatorInterface;
import org.daisy.dotify.hyphenator.impl.LatexHyphenatorFactoryService;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts soft hyphens (U+00AD) into running text, by the TeX patterns of each element's language. The
 * engine breaks there and drops the rest. Languages without patterns stay as they are. Patterns are
 * read once a process. Thread-safe.
 */
public final class Hyphens {

  private static final Map<String, Optional<Hyphens>> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}@/._-])\\p{L}[\\p{Ll}\\p{Lo}\\p{M}]{4,}(?![\\p{L}\\p{M}\\p{N}@/_])");

  /** Where the library's patterns of a language go by another name. */
  private static final Map<String, String> GENERAL = Map.of("nb", "no", "nn", "no", "en", "en-US");

  private static final int BEFORE = 2;
  private static final int AFTER = 3;

  /** A narrow column would hyphenate every word; it gets the width that these need. */
  private static final int IN_CELLS = 13;

  private static final String UNTOUCHED =
      "h1, h2, h3, h4, h5, h6, pre, code, kbd, samp, .verse, .plate, .kicker";

  private final UnaryOperator<String> patterns;
  private final Map<String, String> words = new ConcurrentHashMap<>();

  private Hyphens(UnaryOperator<String> patterns) {
    this.patterns = patterns;
  }

  /** Hyphenates what stands under an element, headings, verse and code excepted. */
  public static void apply(Element root, String language) {
    if (root.is(UNTOUCHED)) {
      return;
    }
    String own = root.attr("lang").isEmpty() ? language : root.attr("lang");
    Optional<Hyphens> hyphens = of(own);
    for (Node child : root.childNodes()) {
      if (child instanceof Element element) {
        apply(element, own);
      } else if (child instanceof TextNode text && hyphens.isPresent() && !text.isBlank()) {
        int shortest = root.closest("td, th") == null ? 0 : IN_CELLS;
        text.text(hyphens.get().hyphenate(text.getWholeText(), shortest));
      }
    }
  }

  static Optional<Hyphens> of(String language) {
    String tag = Locale.forLanguageTag(language).toLanguageTag();
    Optional<Hyphens> known = BY_LANGUAGE.get(tag);
    return known != null ? known : BY_LANGUAGE.computeIfAbsent(tag, Hyphens::load);
  }

  private static Optional<Hyphens> load(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    boolean own = locale.getScript().isEmpty() || locale.getScript().equals("Cyrl");
    return library(tag, locale.getLanguage())
        .or(
            () ->
                own
                    ? TexPatterns.of(locale.getLanguage()).map(t -> t::hyphenate)
                    : Optional.empty())
        .map(Hyphens::new);
  }

  private static Optional<UnaryOperator<String>> library(String tag, String primary) {
    LatexHyphenatorFactoryService service = new LatexHyphenatorFactoryService();
    String general = GENERAL.getOrDefault(primary, primary);
    String locale = service.supportsLocale(tag) && !GENERAL.containsKey(tag) ? tag : general;
    if (!service.supportsLocale(locale)) {
      return Optional.empty();
    }
    try {
      HyphenatorInterface patterns = service.newFactory().newHyphenator(locale);
      patterns.hyphenate("trial");
      return Optional.of(patterns::hyphenate);
    } catch (HyphenatorConfigurationException | RuntimeException e) {
      // The library ships pattern files (as the Russian one) that it cannot parse and fails with
      // whatever its parser ran into.
      return Optional.empty();
    }
  }

  String hyphenate(String text) {
    return hyphenate(text, 0);
  }

  private String hyphenate(String text, int shortest) {
    return WORD.matcher(text)
        .replaceAll(
            m ->
                m.group().length() < shortest
                    ? m.group()
                    : words.computeIfAbsent(m.group(), this::split));
  }

  private String split(String word) {
    String parts;
    synchronized (patterns) {
      parts = patterns.apply(word);
    }
    StringBuilder out = new StringBuilder();
    int letters = 0;
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (c != '\u00AD') {
        out.append(c);
        letters++;
      } else if (letters >= BEFORE && word.length() - letters >= AFTER) {
        out.append(c);
      }
    }
    return out.toString().replace("\u00AD", "").equals(word) ? out.toString() : word;
  }
}
