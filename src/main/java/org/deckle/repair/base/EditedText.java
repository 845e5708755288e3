package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a block would say after edits within it that put text in, or replace or remove nodes. */
public final class EditedText {

  /** Elements whose text does not run on from the text before them. */
  private static final Set<String> PARTED = Set.of("p", "li", "div", "br", "aside", "figcaption");

  private final Map<Node, List<Edit.Splice>> splices = new IdentityHashMap<>();
  private final Map<Node, List<Content>> instead = new IdentityHashMap<>();
  private final Map<Node, List<Content>> before = new IdentityHashMap<>();
  private final Map<Node, List<Content>> last = new IdentityHashMap<>();
  private final StringBuilder text = new StringBuilder();

  private EditedText(List<Edit> edits) {
    for (Edit edit : edits) {
      if (edit instanceof Edit.Splice splice) {
        splices.computeIfAbsent(splice.text(), t -> new ArrayList<>()).add(splice);
      } else if (edit instanceof Edit.Replace replace) {
        instead.put(replace.node(), replace.by());
      } else if (edit instanceof Edit.Remove remove) {
        instead.put(remove.node(), List.of());
      } else if (edit instanceof Edit.Fill fill) {
        fill.element().childNodes().forEach(child -> instead.put(child, List.of()));
        last.put(fill.element(), fill.by());
      } else if (edit instanceof Edit.Insert insert && insert.side() == Edit.Side.BEFORE) {
        before.computeIfAbsent(insert.anchor(), a -> new ArrayList<>()).addAll(insert.content());
      } else if (edit instanceof Edit.Insert insert && insert.side() == Edit.Side.LAST) {
        last.computeIfAbsent(insert.anchor(), a -> new ArrayList<>()).addAll(insert.content());
      }
    }
  }

  /** The text of a block, on one line, after those of some edits that concern it. */
  public static String of(Element block, List<Edit> edits) {
    EditedText edited = new EditedText(edits);
    edited.add(block);
    return Blocks.clean(edited.text.toString());
  }

  private void add(Node node) {
    before.getOrDefault(node, List.of()).forEach(this::add);
    if (instead.containsKey(node)) {
      instead.get(node).forEach(this::add);
    } else if (node instanceof TextNode words) {
      add(words);
    } else if (node instanceof Element element) {
      boolean parted = element.isBlock() || element.nameIs("br");
      text.append(parted ? " " : "");
      element.childNodes().forEach(this::add);
      last.getOrDefault(element, List.of()).forEach(this::add);
      text.append(parted ? " " : "");
    }
  }

  private void add(TextNode words) {
    String whole = words.getWholeText();
    List<Edit.Splice> own = new ArrayList<>(splices.getOrDefault(words, List.of()));
    own.sort(Comparator.comparingInt(Edit.Splice::from));
    int from = 0;
    for (Edit.Splice splice : own) {
      text.append(whole, from, splice.from());
      splice.by().forEach(this::add);
      from = splice.to();
    }
    text.append(whole, from, whole.length());
  }

  private void add(Content content) {
    if (content instanceof Content.Text words) {
      text.append(words.text());
    } else if (content instanceof Content.Made made) {
      boolean parted = PARTED.contains(made.name());
      text.append(parted ? " " : "");
      made.children().forEach(this::add);
      text.append(parted ? " " : "");
    } else if (content instanceof Content.Kept kept) {
      addWhole(kept.node());
    } else if (content instanceof Content.Copied copied) {
      addWhole(copied.node());
    }
  }

  private void addWhole(Node node) {
    text.append(node instanceof TextNode words ? words.getWholeText() : "");
    if (node instanceof Element element) {
      boolean parted = element.isBlock();
      text.append(parted ? " " : "").append(element.text()).append(parted ? " " : "");
    }
  }
}
