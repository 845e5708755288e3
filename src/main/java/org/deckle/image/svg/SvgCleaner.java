package org.deckle.image.svg;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.UnusablePictureException;
import org.deckle.image.format.SvgEntities;
import org.deckle.image.format.SvgForm;
import org.deckle.image.format.SvgNamespaces;
import org.deckle.image.format.SvgProbe;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.ProcessingInstruction;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;

/** Takes out of an SVG what runs, or what reaches out of the file. */
public final class SvgCleaner {

  private static final Set<String> FORBIDDEN =
      Set.of(
          "script", "iframe", "object", "embed", "audio", "video", "canvas", "handler", "listener");
  private static final Set<String> ANIMATIONS = Set.of("set", "animate", "animatetransform");
  private static final Set<String> LINKS =
      Set.of(
          "href",
          "src",
          "srcset",
          "ping",
          "base",
          "data",
          "action",
          "formaction",
          "poster",
          "background",
          "codebase",
          "cite",
          "longdesc");
  private static final Pattern INNER =
      Pattern.compile("(?i)\\s*(?:#.*|data:image/(?:png|jpeg|gif|webp)[;,].*)", Pattern.DOTALL);
  private static final Pattern OUTWARD =
      Pattern.compile(
          "(?i)url\\(\\s*[\"']?\\s*(?!#|data:image/(?:png|jpeg|gif|webp)[;,])[^)]*\\)?(\\s+(?=[#\\w]))?");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:-webkit-)?(?:image-set|image|cross-fade|src)\\s*\\("
              + "(?:[^()\"']|\"[^\"]*\"|'[^']*'|\\([^()]*\\))*+\\)?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?");
  private static final Pattern IMPORT = Pattern.compile("(?i)@import[^;]*;?");

  private boolean changed;

  private SvgCleaner() {}

  /**
   * The same bytes when there was nothing to take out or to mend.
   *
   * @throws UnusablePictureException when drawing it would never end, or it is no XML at all
   */
  public static byte[] clean(byte[] bytes) throws UnusablePictureException {
    String text = new String(bytes, SvgProbe.charset(bytes));
    String plain = SvgEntities.expanded(text);
    Document svg = Jsoup.parse(plain, "", Parser.xmlParser());
    SvgCleaner cleaner = new SvgCleaner();
    cleaner.changed = !plain.equals(text) || SvgProbe.charset(bytes) != StandardCharsets.UTF_8;
    cleaner.prolog(svg);
    cleaner.instructions(svg);
    for (Element element : svg.select("*")) {
      cleaner.element(element);
    }
    SvgUses.check(svg);
    cleaner.changed |= SvgNamespaces.declare(svg);
    if (!cleaner.changed && SvgForm.isXml(bytes)) {
      return bytes;
    }
    byte[] cleaned = written(svg);
    if (!SvgForm.isXml(cleaned)) {
      throw new UnusablePictureException("is damaged: it is not well-formed XML");
    }
    return cleaned;
  }

  /** As XML in UTF-8. */
  static byte[] written(Document svg) {
    svg.outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .charset(StandardCharsets.UTF_8)
        .prettyPrint(false);
    return svg.outerHtml().strip().getBytes(StandardCharsets.UTF_8);
  }

  /** Only the XML declaration is dropped with the rest: the output is UTF-8, its default. */
  private void prolog(Document svg) {
    for (Node node : List.copyOf(svg.childNodes())) {
      boolean declaration = node instanceof XmlDeclaration;
      if (node instanceof DocumentType || declaration) {
        changed |= !(declaration && ((XmlDeclaration) node).name().equals("xml"));
        node.remove();
      }
    }
  }

  /** An instruction may name a stylesheet elsewhere; pictures need none. */
  private void instructions(Document svg) {
    for (ProcessingInstruction instruction : svg.nodeStream(ProcessingInstruction.class).toList()) {
      instruction.remove();
      changed = true;
    }
  }

  private void element(Element element) {
    String name = local(element.tagName());
    if (name.equals("foreignobject")) {
      SvgLabels.replace(element);
      changed = true;
      return;
    }
    if (FORBIDDEN.contains(name) || ANIMATIONS.contains(name) && aimsAtLink(element)) {
      element.remove();
      changed = true;
      return;
    }
    for (Attribute attribute : element.attributes().asList()) {
      String key = local(attribute.getKey());
      boolean outward = LINKS.contains(key) && !INNER.matcher(attribute.getValue()).matches();
      if (key.startsWith("on") || outward) {
        element.removeAttr(attribute.getKey());
        changed = true;
      } else if (!attribute.getKey().startsWith("xmlns")) {
        String value = attribute.getValue();
        element.attr(attribute.getKey(), key.equals("style") ? css(value) : inward(value));
      }
    }
    if (name.equals("style")) {
      styles(element);
    }
  }

  private static boolean aimsAtLink(Element animation) {
    String target = local(animation.attr("attributeName"));
    return target.equals("href") || target.startsWith("on");
  }

  private void styles(Element style) {
    for (Node node : style.childNodes()) {
      if (node instanceof TextNode text && !(node instanceof CDataNode)) {
        text.text(css(text.getWholeText()));
      } else if (node instanceof CDataNode data) {
        data.text(css(data.getWholeText()));
      }
    }
  }

  /** Style has more ways to name a file than attributes have. */
  private String css(String css) {
    return inward(css, FUNCTION, OUTWARD);
  }

  private String inward(String value) {
    return inward(value, OUTWARD);
  }

  /** CSS may hide a word behind escapes, so those are read before looking. */
  private String inward(String css, Pattern... outward) {
    String read = ESCAPE.matcher(css).replaceAll(m -> letter(m.group(1)));
    String inward = read;
    for (Pattern pattern : outward) {
      inward = pattern.matcher(inward).replaceAll(SvgCleaner::otherwise);
    }
    inward = IMPORT.matcher(inward).replaceAll("");
    if (inward.equals(read)) {
      return css;
    }
    changed = true;
    return inward;
  }

  /** A paint that stands behind an address counts where there is none (SVG 2, section 13.2). */
  private static String otherwise(MatchResult outward) {
    return outward.groupCount() > 0 && outward.group(1) != null ? " " : "none";
  }

  private static String letter(String hex) {
    int code = Integer.parseInt(hex, 16);
    return Matcher.quoteReplacement(
        Character.isValidCodePoint(code) ? Character.toString(code) : "");
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
