package org.deckle.math;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The characters of a run in a Word formula as identifiers, numbers and operators. Stateless. */
final class OmmlRun {

  /** From four letters on, letters in a row are a word and not a product. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>\\d+(?:[.,]\\d+)*)|(?<word>\\p{L}{4,})|(?<letter>\\p{L}\\p{M}*)"
              + "|(?<space>\\s+)|(?<sign>.)",
          Pattern.DOTALL);

  private OmmlRun() {}

  static void add(Element target, Element run) {
    String text =
        run.select("> m|t, > w|t").stream().map(Element::wholeText).collect(Collectors.joining());
    if (Omml.property(run, "m:nor", "off").matches("on|1|true")) {
      target.appendElement("mtext").text(text.replace(' ', '\u00A0'));
      return;
    }
    String variant = variant(run);
    boolean upright = Omml.property(run, "m:sty", "").equals("p");
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      add(target, token, variant, upright);
    }
  }

  private static void add(Element target, Matcher token, String variant, boolean upright) {
    if (token.group("number") != null) {
      styled(target.appendElement("mn"), variant).text(token.group());
    } else if (token.group("word") != null) {
      target.appendElement("mi").text(token.group());
    } else if (token.group("letter") != null) {
      letter(target, token.group(), variant, upright);
    } else if (token.group("space") != null) {
      target.appendElement("mspace").attr("width", "0.25em");
    } else {
      target.appendElement("mo").text(token.group());
    }
  }

  /** Upright letters in a row are one name: sin, log. */
  private static void letter(Element target, String letter, String variant, boolean upright) {
    Element last = target.lastElementChild();
    if (upright && last != null && last.nameIs("mi") && last.attr("mathvariant").equals("normal")) {
      last.appendText(letter);
      return;
    }
    styled(target.appendElement("mi"), upright ? "normal" : variant).text(letter);
  }

  private static Element styled(Element token, String variant) {
    return variant.isEmpty() ? token : token.attr("mathvariant", variant);
  }

  private static String variant(Element run) {
    String script = Omml.property(run, "m:scr", "roman");
    String style = Omml.property(run, "m:sty", "");
    boolean bold = style.startsWith("b");
    return switch (script) {
      case "script", "fraktur" -> (bold ? "bold-" : "") + script;
      case "double-struck", "monospace" -> script;
      case "sans-serif" -> bold ? "bold-sans-serif" : "sans-serif";
      default -> style.equals("b") ? "bold" : style.equals("bi") ? "bold-italic" : "";
    };
  }
}
