package org.deckle.read.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.deckle.book.Vocabulary;

/** Keeps the notes that nothing calls, which the renderer would leave out. Stateless. */
final class UncalledNotes {

  private UncalledNotes() {}

  static void keep(Node root) {
    Set<String> called = new HashSet<>();
    List<FootnoteDefinition> notes = new ArrayList<>();
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof FootnoteReference call && !isInDescription(node)) {
              called.add(call.getLabel());
            }
            visitChildren(node);
          }

          @Override
          public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition note) {
              notes.add(note);
            }
            visitChildren(block);
          }
        });
    notes.stream().filter(note -> !called.contains(note.getLabel())).forEach(UncalledNotes::box);
  }

  /** What stands between a picture's brackets becomes plain words, which call nothing. */
  private static boolean isInDescription(Node node) {
    Node up = node;
    while (up != null && !(up instanceof Image)) {
      up = up.getParent();
    }
    return up != null;
  }

  private static void box(FootnoteDefinition note) {
    HtmlBlock open = new HtmlBlock();
    open.setLiteral(
        "<aside role=\"%s\" id=\"fn-%s\">"
            .formatted(Vocabulary.ROLE_FOOTNOTE, note.getLabel().replaceAll("[\"<>&\\s]+", "-")));
    open.setSourceSpans(note.getSourceSpans());
    HtmlBlock close = new HtmlBlock();
    close.setLiteral("</aside>");
    note.insertBefore(open);
    for (Node child = note.getFirstChild(); child != null; child = note.getFirstChild()) {
      note.insertBefore(child);
    }
    note.insertBefore(close);
    note.unlink();
  }
}
