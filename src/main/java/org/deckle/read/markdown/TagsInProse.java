package org.deckle.read.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Tags that a sentence speaks of ("the &lt;script&gt; tag") are words of it. A tag is markup when
 * its element is closed, or may stand open, where it is; else it is text. An open element with
 * attributes is meant as markup, and closed at the end of its paragraph.
 */
final class TagsInProse {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][\\w:.-]*)(\\s[^<>]*|/)?>", Pattern.DOTALL);

  /** Void elements (HTML Living Standard, section 13.1.2) that mean nothing without attributes. */
  private static final Set<String> EMPTY =
      Set.of(
          "img", "input", "link", "meta", "base", "area", "col", "embed", "param", "source",
          "track");

  /** Elements without an end, or whose end may be left out anywhere. */
  private static final Set<String> ALONE = Set.of("br", "hr", "wbr", "p");

  /** Elements whose end may be left out within others. */
  private static final Map<String, Set<String>> WITHIN =
      Map.ofEntries(
          Map.entry("li", Set.of("ul", "ol", "menu")),
          Map.entry("dt", Set.of("dl")),
          Map.entry("dd", Set.of("dl")),
          Map.entry("tr", Set.of("table")),
          Map.entry("td", Set.of("table")),
          Map.entry("th", Set.of("table")),
          Map.entry("thead", Set.of("table")),
          Map.entry("tbody", Set.of("table")),
          Map.entry("tfoot", Set.of("table")),
          Map.entry("caption", Set.of("table")),
          Map.entry("colgroup", Set.of("table")),
          Map.entry("option", Set.of("select", "datalist")),
          Map.entry("optgroup", Set.of("select")),
          Map.entry("rt", Set.of("ruby")),
          Map.entry("rp", Set.of("ruby")));

  /** What stands in these is no text: they are markup in a sentence only where nothing does. */
  private static final Set<String> TEXTLESS = Set.of("script", "style", "iframe");

  /** These would make text of the markup in them, or drop it. */
  private static final Set<String> NEVER =
      Set.of(
          "title",
          "textarea",
          "xmp",
          "noembed",
          "noframes",
          "plaintext",
          "template",
          "frameset",
          "frame");

  private final List<Tag> tags = new ArrayList<>();
  private final Map<Tag, Tag> pairs = new HashMap<>();
  private final Map<String, Integer> open = new HashMap<>();
  private final Set<Tag> text = new HashSet<>();

  /** A tag by its number; those in blocks of HTML have no node of their own. */
  private record Tag(int number, List<Node> node, String name, boolean closes, boolean bare) {
    boolean isInline() {
      return !node.isEmpty();
    }
  }

  private TagsInProse() {}

  static void keepAsText(Node root) {
    TagsInProse prose = new TagsInProse();
    prose.collect(root);
    if (prose.tags.stream().anyMatch(Tag::isInline)) {
      prose.pair();
      prose.tags.forEach(prose::judge);
    }
  }

  private void collect(Node root) {
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline inline) {
            Matcher tag = TAG.matcher(inline.getLiteral());
            if (inline.getLiteral().matches("(?s)<(?:\\?|!(?!--)).*")) {
              asText(inline);
            } else if (tag.matches()) {
              add(tag, List.of(inline));
            }
          }

          @Override
          public void visit(HtmlBlock block) {
            Matcher tag = TAG.matcher(block.getLiteral());
            while (tag.find()) {
              add(tag, List.of());
            }
          }
        });
  }

  private void add(Matcher tag, List<Node> node) {
    String rest = tag.group(3) == null ? "" : tag.group(3).replace("/", "");
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    tags.add(new Tag(tags.size(), node, name, !tag.group(1).isEmpty(), rest.isBlank()));
  }

  /** An end belongs to the last start of its name. */
  private void pair() {
    Map<String, Deque<Tag>> starts = new HashMap<>();
    for (Tag tag : tags) {
      Deque<Tag> started = starts.computeIfAbsent(tag.name, n -> new ArrayDeque<>());
      if (!tag.closes) {
        started.add(tag);
      } else if (!started.isEmpty()) {
        Tag start = started.pollLast();
        pairs.put(start, tag);
        pairs.put(tag, start);
      }
    }
  }

  private void judge(Tag tag) {
    if (tag.isInline() && isText(tag)) {
      text.add(tag);
      asText(tag.node.get(0));
    } else if (tag.closes) {
      open.merge(tag.name, -1, Integer::sum);
    } else {
      open.merge(tag.name, 1, Integer::sum);
      if (tag.isInline() && !pairs.containsKey(tag) && mayBeClosed(tag)) {
        close(tag);
      }
    }
  }

  private boolean isText(Tag tag) {
    if (tag.closes) {
      return pairs.containsKey(tag) ? text.contains(pairs.get(tag)) : isPowerful(tag.name);
    }
    if (ALONE.contains(tag.name) || EMPTY.contains(tag.name)) {
      return tag.bare && EMPTY.contains(tag.name);
    }
    if (isPowerful(tag.name)) {
      return NEVER.contains(tag.name) || !holdsNothing(tag);
    }
    if (WITHIN.containsKey(tag.name)) {
      return tag.bare && WITHIN.get(tag.name).stream().allMatch(n -> open.getOrDefault(n, 0) <= 0);
    }
    if (tag.name.equals("noscript")) {
      return !isClosedInBlock(tag);
    }
    return tag.bare && !pairs.containsKey(tag);
  }

  private static boolean isPowerful(String name) {
    return NEVER.contains(name) || TEXTLESS.contains(name);
  }

  private boolean holdsNothing(Tag tag) {
    return isClosedInBlock(tag)
        && (!tag.bare || tag.node.get(0).getNext() == pairs.get(tag).node.get(0));
  }

  private boolean isClosedInBlock(Tag tag) {
    Tag end = pairs.get(tag);
    return end != null && end.isInline() && block(tag) == block(end);
  }

  private static Node block(Tag tag) {
    Node node = tag.node.get(0);
    while (node.getParent() != null && !(node instanceof Block)) {
      node = node.getParent();
    }
    return node;
  }

  private static boolean mayBeClosed(Tag tag) {
    return !ALONE.contains(tag.name) && !EMPTY.contains(tag.name) && !WITHIN.containsKey(tag.name);
  }

  private static void close(Tag tag) {
    HtmlInline end = new HtmlInline();
    end.setLiteral("</" + tag.name + ">");
    Node start = tag.node.get(0);
    start.getParent().appendChild(end);
  }

  private static void asText(Node inline) {
    inline.insertBefore(new Text(((HtmlInline) inline).getLiteral()));
    inline.unlink();
  }
}
