package org.deckle.read.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.text.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Brings any HTML to the {@link Vocabulary}: elements that it does not have are taken off their
 * text, which stays; what stands loose between blocks becomes a paragraph. Stateless.
 */
public final class HtmlCleaner {

  /** A comment of so many words may be a passage. */
  private static final int TELLING = 3;

  private static final int SAMPLES = 5;

  private static final Set<String> NO_TEXT = Set.of("script", "style", "template", "noscript");
  private static final Map<String, String> RENAMED =
      Map.of("strike", "s", "tt", "code", "big", "span", "font", "span", "center", "div");

  /** Boxes without a meaning of their own: at the top their content are the blocks. */
  private static final Set<String> BOXES =
      Set.of(
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "nav",
          "details",
          "form",
          "address",
          "body",
          "center",
          "fieldset",
          "summary",
          "legend",
          "dialog",
          "hgroup",
          "search");

  /** Films and sounds that name a file; others would be words of a text about HTML. */
  private static final String MEDIA =
      "video[src], audio[src], video:has(> source[src]), audio:has(> source[src])";

  private HtmlCleaner() {}

  /**
   * Appends the blocks of parsed HTML whose block elements carry positions where they are known.
   */
  public static void append(Element parsed, Place start, Element body, Findings findings) {
    Set<String> unknown = new TreeSet<>();
    Boxes.settle(parsed, start, findings);
    LazyPictures.settle(parsed, start.file());
    dropSilent(parsed, findings, start);
    LooseWords.settle(parsed);
    List<Element> blocks = new ArrayList<>();
    lift(parsed, blocks);
    parsed.empty(); // else each block that moves costs a walk over all
    String src = start.toString();
    Deque<String> anchors = new ArrayDeque<>();
    for (Element block : blocks) {
      src = block.hasAttr(Vocabulary.SRC) ? block.attr(Vocabulary.SRC) : src;
      clean(block, unknown);
      if (isEmpty(block)) {
        anchors.addAll(block.select("[id]").eachAttr("id"));
        continue;
      }
      anchor(block, anchors);
      block.attr(Vocabulary.SRC, src);
      body.appendChild(block);
    }
    if (!unknown.isEmpty()) {
      findings.add(
          Finding.of(Code.HTML_CLEANED, start, start.file() + unknown)
              .what(
                  "HTML that a book has no use for was simplified: "
                      + String.join(", ", unknown)
                      + ".")
              .build());
    }
  }

  /** Links to an anchor that stood alone lead to what follows it. */
  private static void anchor(Element block, Deque<String> anchors) {
    if (!anchors.isEmpty() && block.id().isEmpty()) {
      block.id(anchors.removeFirst());
    }
    boolean words = block.nameIs("p") || block.normalName().matches("h[1-6]");
    while (words && !anchors.isEmpty()) {
      block.prependElement("a").id(anchors.removeLast());
    }
  }

  private static void dropSilent(Element parsed, Findings findings, Place start) {
    for (Element e : parsed.select("script, style, template")) {
      String held = e.data().isBlank() ? e.text() : e.data();
      if (!held.isBlank()) {
        findings.add(
            Finding.of(Code.HTML_CLEANED, start, held)
                .what("A <" + e.normalName() + "> was taken out: it is no text.")
                .change(Change.residue(held))
                .build());
      }
      e.remove();
    }
    WithoutScript.settle(parsed, start, findings);
    reportEmbedded(parsed, findings, start);
    List<Comment> comments = new ArrayList<>();
    parsed.forEachNode(
        n -> {
          if (n instanceof Comment comment) {
            comments.add(comment);
          }
        });
    comments.forEach(Node::remove);
    reportComments(comments, findings, start);
  }

  /**
   * What stands in frames, films and sounds for browsers that cannot show them is no text, but
   * their address is telling, and so may be these words.
   */
  private static void reportEmbedded(Element parsed, Findings findings, Place start) {
    Set<String> pages = new TreeSet<>();
    List<String> words = new ArrayList<>();
    for (Element e : parsed.select("iframe, noframes, noembed, embed[src], " + MEDIA)) {
      String address = e.select("[src]").attr("src");
      if (!address.isBlank() && !address.equals("about:blank")) {
        pages.add(address);
      }
      words.add(Jsoup.parse(e.data() + e.text()).text());
      e.remove();
    }
    words.removeIf(String::isBlank);
    if (pages.isEmpty() && words.isEmpty()) {
      return;
    }
    String what =
        pages.isEmpty()
            ? "What pages say to browsers without frames is not printed."
            : "What pages embed is not printed: " + String.join(", ", pages) + ".";
    findings.add(
        Finding.of(Code.HTML_CLEANED, start, start.file() + " frames " + pages)
            .what(what)
            .hint(pages.isEmpty() ? "" : "Write its address into the text if readers need it.")
            .changes(
                words.isEmpty() ? List.of() : List.of(Change.residue(String.join("\n", words))))
            .build());
  }

  /** Comments are no text, but an author may have put a passage out of sight in one. */
  private static void reportComments(List<Comment> comments, Findings findings, Place start) {
    List<String> all =
        comments.stream()
            .map(Comment::getData)
            .filter(data -> Words.of(data).size() >= TELLING)
            .distinct()
            .toList();
    List<String> told =
        all.stream().map(data -> "“" + Texts.excerpt(data) + "”").distinct().toList();
    if (!told.isEmpty()) {
      int shown = Math.min(told.size(), SAMPLES);
      String more = told.size() > shown ? " and " + (told.size() - shown) + " more" : "";
      findings.add(
          Finding.of(Code.HTML_CLEANED, start, start.file() + told)
              .what(
                  "Comments are not printed: "
                      + String.join(", ", told.subList(0, shown))
                      + more
                      + ".")
              .hint("Take a passage out of its comment if it belongs to the book.")
              .change(Change.residue(String.join("\n", all)))
              .build());
    }
  }

  private static void lift(Element box, List<Element> blocks) {
    Element loose = null;
    for (Node node : List.copyOf(box.childNodes())) {
      boolean block = node instanceof Element e && (isBlock(e) || holdsBlocks(e));
      if (!block) {
        if (node instanceof TextNode text && text.isBlank() && loose == null) {
          continue;
        }
        if (loose == null) {
          loose = new Element("p");
          if (box.hasAttr(Vocabulary.SRC)) {
            loose.attr(Vocabulary.SRC, box.attr(Vocabulary.SRC));
          }
          blocks.add(loose);
        }
        loose.appendChild(node);
        continue;
      }
      loose = null;
      Element e = (Element) node;
      if (isBlock(e) && !isBox(e)) {
        blocks.add(e);
      } else {
        int first = blocks.size();
        lift(e, blocks);
        if (first < blocks.size()) {
          handDown(e, blocks.get(first));
          roles(e, blocks.subList(first, blocks.size()));
          languages(e, blocks.subList(first, blocks.size()));
        }
      }
    }
  }

  private static void handDown(Element box, Element first) {
    if (box.hasAttr(Vocabulary.SRC) && !first.hasAttr(Vocabulary.SRC)) {
      first.attr(Vocabulary.SRC, box.attr(Vocabulary.SRC));
    }
    // What links to the box leads to what was in it.
    if (first.id().isEmpty() && !box.id().isEmpty()) {
      first.id(box.id());
    }
  }

  /** Boxes whose class says what their content is. */
  private static void roles(Element box, List<Element> content) {
    for (Element block : content) {
      if (box.hasClass(Vocabulary.CLASS_KICKER) && block.nameIs("p")) {
        block.addClass(Vocabulary.CLASS_KICKER);
      } else if (box.hasClass("epigraph") && block.nameIs("blockquote")) {
        block.attr("role", Vocabulary.ROLE_EPIGRAPH);
      }
    }
  }

  /** What a box says of its language and direction holds for its content. */
  private static void languages(Element box, List<Element> content) {
    for (String name : List.of("lang", "dir")) {
      if (!box.attr(name).isEmpty()) {
        content.stream()
            .filter(block -> !block.hasAttr(name))
            .forEach(b -> b.attr(name, box.attr(name)));
      }
    }
  }

  private static boolean isBlock(Element e) {
    return Vocabulary.BLOCKS.contains(e.normalName()) || BOXES.contains(e.normalName());
  }

  private static boolean isBox(Element e) {
    return BOXES.contains(e.normalName())
        && !e.hasClass(Vocabulary.CLASS_VERSE)
        && !e.hasClass(Vocabulary.CLASS_FORMULA);
  }

  private static boolean holdsBlocks(Element e) {
    return !Vocabulary.INNER.contains(e.normalName())
        && e.selectFirst("p, h1, h2, h3, ul, ol, table, figure, pre, blockquote") != null;
  }

  private static void clean(Element block, Set<String> unknown) {
    for (Element e : List.copyOf(block.getAllElements())) {
      String name = RENAMED.getOrDefault(e.normalName(), e.normalName());
      boolean known =
          e == block
              ? Vocabulary.BLOCKS.contains(name)
              : Vocabulary.INNER.contains(name) || Vocabulary.isInner(e);
      if (!known && e != block) {
        unknown.add(e.normalName());
        e.unwrap();
        continue;
      }
      String own = known ? name : "p";
      if (!e.normalName().equals(own)) {
        e.tagName(own);
      }
      if (e.nameIs("a") && e.id().isEmpty() && !e.attr("name").isEmpty()) {
        e.id(e.attr("name"));
      }
      for (Attribute a : e.attributes().asList()) {
        if (!Vocabulary.allowed(e.normalName(), a.getKey())) {
          e.removeAttr(a.getKey());
        }
      }
      if (e != block) {
        e.removeAttr(Vocabulary.SRC);
      }
      String href = e.attr("href").strip().toLowerCase(java.util.Locale.ROOT);
      if (href.startsWith("javascript:") || href.startsWith("vbscript:")) {
        e.removeAttr("href");
      }
    }
  }

  private static boolean isEmpty(Element block) {
    return !block.hasText()
        && !block.normalName().equals("hr")
        && block.selectFirst("img, input") == null
        && !NO_TEXT.contains(block.normalName());
  }
}
