package org.deckle.book.structure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Gives references the words of what they lead to: a label, its number, or a heading. */
final class References {

  private static final Pattern NUMBER = Pattern.compile("\\p{N}[\\p{N}.–-]*(?<=\\p{N})\\p{Ll}?");

  private References() {}

  static void settle(Element body) {
    Map<String, Element> targets = new HashMap<>();
    body.select("[id]").forEach(e -> targets.putIfAbsent(e.id(), e));
    for (Element link : body.select("a[" + Vocabulary.REF + "]")) {
      Element target = targets.get(link.attr("href").replaceFirst("^#", ""));
      Optional<String> label = target == null ? Optional.empty() : label(target);
      label.ifPresent(words -> link.text(words(link, words)));
      link.removeAttr(Vocabulary.REF);
    }
  }

  /** The label of a figure or table, or the words of the heading that the target is or is under. */
  private static Optional<String> label(Element target) {
    Element labelled = target.closest("[" + Vocabulary.LABEL + "]");
    if (labelled != null) {
      return Optional.of(labelled.attr(Vocabulary.LABEL));
    }
    for (Element e = target; e != null; e = e.parent()) {
      Element heading = e.normalName().matches("h[1-6]") ? e : firstHeading(e);
      if (heading != null && heading.hasText()) {
        return Optional.of(words(heading));
      }
    }
    return Optional.empty();
  }

  private static Element firstHeading(Element section) {
    return section.nameIs("section") ? section.selectFirst("> h1, > h2, > h3, > h4") : null;
  }

  /** A chapter is called by its number where it has one. */
  private static String words(Element heading) {
    Element label = heading.selectFirst("> span." + Vocabulary.CLASS_LABEL);
    if (label != null && label.hasText()) {
      return label.text();
    }
    Element copy = heading.clone();
    copy.select("a[role=" + Vocabulary.ROLE_NOTEREF + "]").remove();
    return copy.text();
  }

  /** The number alone where that is asked for, or where the text has the word already. */
  private static String words(Element link, String label) {
    Matcher number = NUMBER.matcher(label);
    boolean alone = link.attr(Vocabulary.REF).equals(Vocabulary.REF_NUMBER);
    return number.find() && (alone || isSaid(link, label.substring(0, number.start())))
        ? number.group()
        : label;
  }

  private static boolean isSaid(Element link, String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return !plain.isEmpty()
        && link.previousSibling() instanceof TextNode text
        && text.getWholeText().strip().toLowerCase(Locale.ROOT).endsWith(plain);
  }
}
