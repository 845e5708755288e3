package org.deckle.read.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.deckle.book.Vocabulary;
import org.deckle.finding.Findings;
import org.deckle.read.markdown.MarkdownReader;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmonitionsTest {

  private static Element read(String markdown) {
    Document document = Document.createShell("");
    new MarkdownReader().read(new Source("a.md", markdown), document.body(), new Findings());
    assertThat(Vocabulary.violations(document.body())).isEmpty();
    return document.body();
  }

  /** One box in the ways of many tools. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "> [!warning] Thin *ice*\n> Stay ashore.\n>\n> - all day\n",
        "> [!WARNING]- Thin *ice*\n>\n> Stay ashore.\n>\n> - all day\n",
        "!!! warning \"Thin *ice*\"\n\n    Stay ashore.\n\n    - all day\n",
        "??? warning \"Thin *ice*\"\n    Stay ashore.\n\n    - all day\n",
        "!!! warning inline end \"Thin *ice*\"\n\tStay ashore.\n\n\t- all day\n",
        "```admonish warning title=\"Thin *ice*\"\nStay ashore.\n\n- all day\n```\n",
        "~~~admonish warning \"Thin *ice*\"\nStay ashore.\n\n- all day\n~~~\n",
        "```{warning} Thin *ice*\nStay ashore.\n\n- all day\n```\n",
        ":::{warning} Thin *ice*\nStay ashore.\n\n- all day\n:::\n",
        "```{admonition} Thin *ice*\n:class: warning\n\nStay ashore.\n\n- all day\n```\n",
        ":::warning[Thin *ice*]\nStay ashore.\n\n- all day\n:::\n",
        "::: warning Thin *ice*\nStay ashore.\n\n- all day\n:::\n",
        "::: {.callout-warning title=\"Thin *ice*\"}\nStay ashore.\n\n- all day\n:::\n",
        "::: {.callout-warning collapse=\"true\"}\n"
            + "## Thin *ice*\n\n"
            + "Stay ashore.\n\n"
            + "- all day\n"
            + ":::\n",
        "W> # Thin *ice*\nW>\nW> Stay ashore.\nW>\nW> - all day\n",
        "{blurb, class: warning}\n# Thin *ice*\n\nStay ashore.\n\n- all day\n{/blurb}\n",
      })
  void aBoxIsABoxInWhateverWay(String markdown) {
    Element body = read("Before.\n\n" + markdown + "\nAfter.\n");
    assertThat(body.children()).extracting(Element::normalName).containsExactly("p", "aside", "p");
    Element box = body.child(1);
    assertThat(box.className()).isEqualTo("note warning");
    assertThat(box.children()).extracting(Element::normalName).containsExactly("p", "p", "ul");
    assertThat(box.child(0).outerHtml()).isEqualTo("<p class=\"label\">Thin <em>ice</em></p>");
    assertThat(body.text()).isEqualTo("Before. Thin ice Stay ashore. all day After.");
  }

  @Test
  void boxesStandInBoxesAndListsAndKeepTheirLines() {
    Element body =
        read(
            "- One\n\n"
                + "    !!! note\n"
                + "        Two.\n\n"
                + "        > [!TIP]\n"
                + "        > Three.\n\n"
                + "- Four\n");
    Element item = body.selectFirst("> ul > li");
    assertThat(item.selectFirst("> aside.note > aside.tip").text()).isEqualTo("Three.");
    assertThat(body.select("> ul > li").last().text()).isEqualTo("Four");
  }

  @Test
  void aKindThatNobodyKnowsIsATitle() {
    Element body = read("!!! treasure\n    Gold.\n");
    assertThat(body.selectFirst("aside.box > p.label").text()).isEqualTo("Treasure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n[!NOTE]\n!!! note\n    x\n:::tip\n```\n",
        "Ice!!! note the holes\n",
        "!!!\n",
        "> A quotation.\n> [!NOTE]\n",
        "    A> indented\n",
        "> [!NOTE]\n",
        "PA> A line\n",
        "```admonish warning\nnever closed\n",
      })
  void whatOnlyLooksLikeABoxStays(String markdown) {
    Element body = read(markdown);
    assertThat(body.select("aside")).isEmpty();
    assertThat(body.text().replaceAll("\\s+", " ")).isEqualTo(plain(markdown));
  }

  private static String plain(String markdown) {
    return markdown.replaceAll("(?m)^```.*\\n|^> ?|^ +", "").replaceAll("\\s+", " ").strip();
  }

  @Test
  void blocksBehindABoxKnowTheirLines() {
    Element body = read("> [!NOTE]\n> One.\n\nTwo.\n");
    assertThat(body.child(1).attr(Vocabulary.SRC)).isEqualTo("a.md:4");
  }
}
