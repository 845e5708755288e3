package org.deckle.read.source;

import java.util.EnumSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Makes links of the addresses that stand in a text as they are. Stateless. */
public final class BareLinks {

  private static final LinkExtractor ADDRESSES =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();

  private BareLinks() {}

  /** In an element and below it, but not in links and code. */
  public static void link(Element parent) {
    if (parent.nameIs("a") || parent.nameIs("code") || parent.nameIs("pre")) {
      return;
    }
    for (Node node : List.copyOf(parent.childNodes())) {
      if (node instanceof Element element) {
        link(element);
      } else if (node instanceof TextNode text && mayHoldAddress(text.getWholeText())) {
        link(text);
      }
    }
  }

  private static boolean mayHoldAddress(String text) {
    return text.contains("://") || text.contains("www.") || text.indexOf('@') > 0;
  }

  private static void link(TextNode node) {
    String text = node.getWholeText();
    int done = 0;
    for (LinkSpan span : ADDRESSES.extractLinks(text)) {
      int begin = span.getBeginIndex();
      while (begin < span.getEndIndex() && Character.isSpaceChar(text.charAt(begin))) {
        begin++;
      }
      String address = text.substring(begin, span.getEndIndex());
      if (span.getType() == LinkType.URL && !address.matches("(?i)(https?|ftp|mailto):.*")) {
        continue;
      }
      String before = text.substring(done, begin);
      if (!before.isEmpty()) {
        node.before(new TextNode(before));
      }
      node.before(new Element("a").attr("href", href(span.getType(), address)).text(address));
      done = span.getEndIndex();
    }
    if (done > 0) {
      node.text(text.substring(done));
    }
  }

  private static String href(LinkType type, String address) {
    return switch (type) {
      case EMAIL -> "mailto:" + address;
      case WWW -> "http://" + address;
      default -> address;
    };
  }
}
