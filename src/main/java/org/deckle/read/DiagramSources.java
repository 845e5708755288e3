package org.deckle.read;

import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;

/** Says which listings are the sources of diagrams, which the author saw drawn. Stateless. */
final class DiagramSources {

  private static final Set<String> LANGUAGES =
      Set.of(
          "mermaid",
          "plantuml",
          "puml",
          "uml",
          "dot",
          "graphviz",
          "ditaa",
          "d2",
          "vega",
          "vega-lite",
          "wavedrom",
          "blockdiag",
          "seqdiag",
          "nomnoml",
          "markmap",
          "svgbob",
          "tikz",
          "bytefield",
          "erd",
          "pikchr",
          "structurizr",
          "bpmn",
          "excalidraw",
          "chart");

  private DiagramSources() {}

  static void report(Element body, Findings findings) {
    for (Element code : body.select("pre > code[class^=language-]")) {
      String language =
          code.className().replaceFirst("^language-", "").toLowerCase(java.util.Locale.ROOT);
      if (LANGUAGES.contains(language)) {
        findings.answer(
            Finding.of(Code.DIAGRAM, Place.of(code), language + code.text())
                .what(
                    "The source of a diagram ("
                        + language
                        + ") is printed as code: “"
                        + Texts.excerpt(code.text())
                        + "”.")
                .hint("Draw it with its own tool, save it as SVG or PNG, and put the picture here.")
                .build());
      }
    }
  }
}
