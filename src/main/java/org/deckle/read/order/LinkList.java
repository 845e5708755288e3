package org.deckle.read.order;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deckle.book.Outline.Kind;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;

/**
 * A page of links to the chapters: {@code SUMMARY.md} of mdBook and GitBook, a table of contents,
 * an index. Headings between the lists name parts; links in paragraphs before and after the lists
 * lead to front and back matter, as mdBook has it.
 */
final class LinkList {

  private final List<OrderItem> items = new ArrayList<>();
  private final List<Element> blocks;
  private Optional<Element> heading = Optional.empty();
  private boolean inParts;

  private LinkList(Element body) {
    this.blocks = body.children();
  }

  static List<OrderItem> of(Element body) {
    LinkList list = new LinkList(body);
    for (int i = 0; i < list.blocks.size(); i++) {
      list.block(i);
    }
    return list.items;
  }

  /** Words that stand neither in a link nor in a heading. */
  static int wordsBeside(Element body) {
    Element copy = body.clone();
    copy.select("h1, h2, h3, h4, h5, h6, a[href]").remove();
    return Words.of(copy.text()).size();
  }

  static int wordsInLinks(Element body) {
    return Words.of(String.join(" ", body.select("a[href]").eachText())).size();
  }

  private void block(int i) {
    Element block = blocks.get(i);
    if (block.normalName().matches("h[1-6]")) {
      heading = Optional.of(block);
    } else if (block.nameIs("hr")) {
      inParts = false;
    } else if (block.nameIs("ul") || block.nameIs("ol")) {
      heading.filter(h -> namesPart(h, i)).ifPresent(this::part);
      heading = Optional.empty();
      list(block, 0);
    } else {
      Kind kind =
          !hasList(blocks.subList(i + 1, blocks.size()))
              ? hasList(blocks.subList(0, i)) ? Kind.BACK : Kind.CHAPTER
              : hasList(blocks.subList(0, i)) ? Kind.CHAPTER : Kind.FRONT;
      for (Element link : block.select("a[href]")) {
        path(link).ifPresent(path -> items.add(new OrderItem(kind, path, link.text(), 0)));
      }
    }
  }

  private static boolean hasList(List<Element> blocks) {
    return blocks.stream().anyMatch(b -> b.nameIs("ul") || b.nameIs("ol"));
  }

  /** The first heading of a page is its own; a later one names a part, if others like it do. */
  private boolean namesPart(Element heading, int list) {
    boolean first = items.isEmpty();
    boolean another =
        blocks.subList(list, blocks.size()).stream().anyMatch(b -> b.nameIs(heading.normalName()));
    return !first || another;
  }

  private void part(Element heading) {
    items.add(new OrderItem(Kind.PART, "", heading.text(), 0));
    inParts = true;
  }

  private void list(Element list, int depth) {
    for (Element item : list.children()) {
      Element own = item.clone();
      own.select("ul, ol").remove();
      Optional<Element> link =
          own.select("a[href]").stream().filter(a -> path(a).isPresent()).findFirst();
      List<Element> below = item.select("> ul, > ol");
      int lower = depth + 1;
      if (link.isPresent()) {
        items.add(
            new OrderItem(Kind.CHAPTER, path(link.get()).orElseThrow(), link.get().text(), depth));
      } else if (!below.isEmpty() && depth == 0 && !inParts) {
        items.add(new OrderItem(Kind.PART, "", own.text(), 0));
        lower = 0;
      } else if (!below.isEmpty()) {
        items.add(new OrderItem(Kind.GROUP, "", own.text(), depth));
      }
      for (Element deeper : below) {
        list(deeper, lower);
      }
    }
  }

  /** The path that a link leads to; empty for pages on the web and places on the same page. */
  private static Optional<String> path(Element link) {
    String path = link.attr("href").replaceFirst("[?#].*", "").strip();
    if (path.isEmpty() || path.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.of(path);
    }
  }
}
