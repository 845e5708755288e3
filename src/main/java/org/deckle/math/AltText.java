package org.deckle.math;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A formula in one line of characters, {@code x = (a + b)/√(2)}: the words for those who cannot see
 * it. It holds no words of a language. Stateless.
 */
final class AltText {

  /** Operators that are easier to read between spaces. */
  private static final Set<String> SPACED =
      Set.of("=", "+", "−", "-", "<", ">", "≤", "≥", "≠", "≈", "≡", "→", "⇒", "⇔", "∈", "×", "·");

  /** Invisible operators (Unicode, Mathematical Operators: function application to plus). */
  private static final String INVISIBLE = "[\u2061-\u2064]";

  private AltText() {}

  /** The line of a MathML element; empty when there is nothing to see in it. */
  static String of(Element e) {
    return write(e).replaceAll("\\s+", " ").strip();
  }

  private static String write(Element e) {
    return switch (e.normalName()) {
      case "mi", "mn", "ms", "mtext" -> e.wholeText();
      case "mo" -> operator(e);
      case "mspace" -> " ";
      case "mfrac" -> group(e, 0) + "/" + group(e, 1);
      case "msqrt" -> "√(" + of(e.children()) + ")";
      case "mroot" -> "√[" + part(e, 1) + "](" + part(e, 0) + ")";
      case "msub", "munder" -> part(e, 0) + script("_", e, 1);
      case "msup", "mover" -> part(e, 0) + script("^", e, 1);
      case "msubsup", "munderover" -> limits(e);
      case "mtable" -> "[" + rows(e) + "]";
      case "mtr", "mlabeledtr" ->
          e.children().stream().map(AltText::of).collect(Collectors.joining(", "));
      case "semantics" -> part(e, 0);
      case "annotation", "annotation-xml", "mphantom" -> "";
      default -> of(e.children());
    };
  }

  private static String of(List<Element> children) {
    return children.stream().map(AltText::write).collect(Collectors.joining());
  }

  private static String operator(Element e) {
    String sign = e.wholeText().strip().replaceAll(INVISIBLE, "");
    return SPACED.contains(sign) && e.nextElementSibling() != null ? " " + sign + " " : sign;
  }

  private static String rows(Element table) {
    return table.children().stream().map(AltText::of).collect(Collectors.joining("; "));
  }

  private static String part(Element e, int index) {
    return index < e.childrenSize() ? of(e.child(index)) : "";
  }

  /** In brackets when it is more than one character or number. */
  private static String group(Element e, int index) {
    String part = part(e, index);
    return part.length() <= 1 || part.matches("[\\p{L}\\p{N}.,]+") ? part : "(" + part + ")";
  }

  /** What a sum runs over is read before what is summed. */
  private static String limits(Element e) {
    boolean operator = e.childrenSize() > 0 && e.child(0).nameIs("mo");
    return part(e, 0) + script("_", e, 1) + script("^", e, 2) + (operator ? " " : "");
  }

  private static String script(String mark, Element e, int index) {
    String script = group(e, index);
    return script.isEmpty() ? "" : mark + script;
  }
}
