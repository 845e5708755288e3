package org.deckle.repair.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class TreeTest {

  private static Document document(String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    return document;
  }

  @Test
  void splicesCountInTheTextAsItWas() {
    Document document = document("<p>one two three</p>");
    TextNode text = (TextNode) document.selectFirst("p").childNode(0);
    Tree.edit(
        document.body(),
        List.of(
            new Edit.Splice(text, 8, 13, "3"),
            new Edit.Splice(text, 0, 3, List.of(Content.element("b", Content.text("1")))),
            new Edit.Splice(text, 4, 4, "and ")));
    assertThat(document.body().html()).isEqualTo("<p><b>1</b> and two 3</p>");
  }

  @Test
  void aParagraphIsWrappedAndItsNeighbourMerged() {
    Document document = document("<p>a</p><p>b<i>c</i></p><p>d</p>");
    List<Element> blocks = document.body().children();
    Tree.edit(
        document.body(),
        List.of(
            new Edit.Merge(blocks.get(1), blocks.get(2), " "),
            new Edit.Replace(
                blocks.get(0),
                List.of(Content.element("blockquote", Content.keep(blocks.get(0)))))));
    assertThat(document.body().html())
        .isEqualTo("<blockquote><p>a</p></blockquote><p>b<i>c</i> d</p>");
  }

  @Test
  void aBlockThatMovesStandsAtOnePlace() {
    Document document = document("<p>a</p><p>b</p><p>c</p>");
    List<Element> blocks = document.body().children();
    Tree.edit(
        document.body(),
        List.of(
            new Edit.Insert(blocks.get(2), Edit.Side.AFTER, List.of(Content.keep(blocks.get(0))))));
    assertThat(document.body().html()).isEqualTo("<p>b</p><p>c</p><p>a</p>");
  }

  @Property(tries = 300)
  void whateverIsDoneCanBeUndone(@ForAll long seed) {
    Random random = new Random(seed);
    Document document =
        document(
            "<h1 id=x>A <b>b</b></h1><p class=k>one <em>two <i>three</i></em> four</p>"
                + "<ul><li>five</li><li>six</li></ul><p>seven</p><p>eight<br>nine</p>");
    String before = document.body().html();
    List<Node> nodes = new ArrayList<>();
    document.body().forEachNode(nodes::add);
    nodes.remove(document.body());
    List<Edit> edits = new ArrayList<>();
    List<Node> used = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Node node = nodes.get(random.nextInt(nodes.size()));
      if (isNear(node, used)) {
        continue;
      }
      used.add(node);
      edits.add(edit(node, random));
    }
    Tree tree = Tree.edit(document.body(), edits);
    tree.undo();
    assertThat(document.body().html()).isEqualTo(before);
    List<Node> after = new ArrayList<>();
    document.body().forEachNode(after::add);
    after.remove(document.body());
    assertThat(after).isEqualTo(nodes);
  }

  /** Edits of one batch concern nodes of which none holds another. */
  private static boolean isNear(Node node, List<Node> used) {
    return used.stream().anyMatch(u -> u == node || holds(u, node) || holds(node, u));
  }

  private static boolean holds(Node outer, Node inner) {
    for (Node n = inner.parent(); n != null; n = n.parent()) {
      if (n == outer) {
        return true;
      }
    }
    return false;
  }

  private static Edit edit(Node node, Random random) {
    List<Content> content = List.of(Content.element("u", Content.text("new")), Content.text("!"));
    if (node instanceof TextNode text) {
      int end = text.getWholeText().length();
      return random.nextBoolean()
          ? new Edit.Splice(text, 0, random.nextInt(end + 1), content)
          : new Edit.Remove(text);
    }
    Element element = (Element) node;
    return switch (random.nextInt(7)) {
      case 0 -> new Edit.Remove(element);
      case 1 -> new Edit.Replace(element, List.of(Content.element("div", Content.keep(element))));
      case 2 -> new Edit.Fill(element, content);
      case 3 -> new Edit.Rename(element, "section");
      case 4 -> new Edit.SetAttribute(element, "title", "t");
      case 5 -> new Edit.RemoveAttribute(element, "id");
      default -> new Edit.Insert(element, Edit.Side.values()[random.nextInt(4)], content);
    };
  }
}
