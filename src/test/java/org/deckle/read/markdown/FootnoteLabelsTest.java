package org.deckle.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.deckle.finding.Findings;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FootnoteLabelsTest {

  @Test
  void notesWhoseNumbersRestartEachKeepTheirText() {
    Element body =
        read(
            "Sea[^1].\n\n"
                + "[^1]: Of the sea.\n\n"
                + "# Two\n\n"
                + "Lamp[^1], gulls[^2].\n\n"
                + "[^1]: Of the lamp.\n"
                + "[^2]: Of gulls.\n");
    assertThat(called(body, 0)).isEqualTo("Of the sea.");
    assertThat(called(body, 1)).isEqualTo("Of the lamp.");
    assertThat(called(body, 2)).isEqualTo("Of gulls.");
  }

  @Test
  void notesCollectedAtTheEndGoWithTheirCallsInOrder() {
    Element body = read("Sea[^1].\n\nLamp[^1].\n\n[^1]: Of the sea.\n\n[^1]: Of the lamp.\n");
    assertThat(called(body, 0)).isEqualTo("Of the sea.");
    assertThat(called(body, 1)).isEqualTo("Of the lamp.");
  }

  private static Element read(String text) {
    Element body = Document.createShell("").body();
    new MarkdownReader().read(new Source("a.md", text), body, new Findings());
    return body;
  }

  private static String called(Element body, int call) {
    String target = body.select("a[role=doc-noteref]").get(call).attr("href").substring(1);
    return body.ownerDocument().getElementById(target).text();
  }
}
