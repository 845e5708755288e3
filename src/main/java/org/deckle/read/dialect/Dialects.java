package org.deckle.read.dialect;

import java.util.List;
import java.util.function.UnaryOperator;
import org.deckle.finding.Findings;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Element;

/**
 * Rewrites the notations of other tools in a Markdown text to those that the Markdown reader knows,
 * one family after the other. Stateless.
 */
public final class Dialects {

  private Dialects() {}

  /** Makes what was written with HTML for Markdown's sake simple again, once it is parsed. */
  public static void finish(Element parsed) {
    for (Element table : parsed.select("table." + GridTables.CLASS)) {
      table.removeClass(GridTables.CLASS).removeAttr("class");
      table.select("td > p:only-child, th > p:only-child").unwrap();
    }
  }

  /**
   * The text without notations of other tools.
   *
   * @param source that the lines are from, and findings name
   */
  public static SourceLines settle(SourceLines lines, Source source, Findings findings) {
    String file = source.file();
    List<UnaryOperator<SourceLines>> stages =
        List.of(
            text -> Includes.rewrite(text, source, findings),
            text -> MdxLines.rewrite(text, file, findings),
            text -> TemplateTags.rewrite(text, file, findings),
            text -> Fences.rewrite(text, file, findings),
            text -> TexResidue.rewrite(text, file, findings),
            AttributeLines::rewrite,
            Admonitions::rewrite,
            GridTables::rewrite,
            TypedLines::rewrite);
    SourceLines text = lines;
    for (UnaryOperator<SourceLines> stage : stages) {
      text = stage.apply(text);
    }
    return text;
  }
}
