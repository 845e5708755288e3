package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The lines of a paragraph, as its author typed them: parted at {@code br} and at line ends in its
 * own text. A view, which changes nothing.
 */
public final class ParagraphLines {

  /**
   * A part of a line, or what ends one: an element, or a stretch of a text.
   *
   * @param from the first character of the text; 0 for an element
   * @param to one after its last character; 0 for an element
   */
  public record Piece(Node node, int from, int to) {

    /** Its text, as it is. */
    public String text() {
      if (node instanceof TextNode text) {
        return text.getWholeText().substring(from, to);
      }
      return node instanceof Element element ? element.text() : "";
    }

    /** Whether it is text without markup. */
    public boolean isText() {
      return node instanceof TextNode;
    }

    /** It, to be put somewhere else: an element moves, text is written anew. */
    public Content content() {
      return isText() ? Content.text(text()) : Content.keep(node);
    }

    private Edit removal() {
      return node instanceof TextNode text
          ? new Edit.Splice(text, from, to, "")
          : new Edit.Remove(node);
    }

    private Edit replacement(List<Content> by) {
      return node instanceof TextNode text
          ? new Edit.Splice(text, from, to, by)
          : new Edit.Replace(node, by);
    }

    private boolean isEnd() {
      return node.nameIs("br") || isText() && text().equals("\n");
    }
  }

  /** One line. */
  public static final class Line {
    private final List<Piece> pieces;
    private final int start;

    private Line(List<Piece> pieces, int start) {
      this.pieces = List.copyOf(pieces);
      this.start = start;
    }

    /** Its pieces, in order; at least one. */
    public List<Piece> pieces() {
      return pieces;
    }

    /** Its text on one line, the spaces single. */
    public String text() {
      StringBuilder text = new StringBuilder();
      pieces.forEach(piece -> text.append(piece.text()));
      return Blocks.clean(text.toString());
    }

    /** All of it, to be put somewhere else. */
    public List<Content> content() {
      return pieces.stream().map(Piece::content).toList();
    }
  }

  private final List<Piece> pieces;
  private final List<Line> lines;

  private ParagraphLines(List<Piece> pieces, List<Line> lines) {
    this.pieces = pieces;
    this.lines = lines;
  }

  /** The lines of a paragraph. */
  public static ParagraphLines of(Element paragraph) {
    List<Piece> pieces = new ArrayList<>();
    for (Node node : paragraph.childNodes()) {
      if (node instanceof TextNode text) {
        split(text, pieces);
      } else {
        pieces.add(new Piece(node, 0, 0));
      }
    }
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= pieces.size(); i++) {
      if (i == pieces.size() || pieces.get(i).isEnd()) {
        if (i > start) {
          lines.add(new Line(pieces.subList(start, i), start));
        }
        start = i + 1;
      }
    }
    return new ParagraphLines(pieces, lines);
  }

  private static void split(TextNode node, List<Piece> pieces) {
    String text = node.getWholeText();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (end > start) {
        pieces.add(new Piece(node, start, end));
      }
      pieces.add(new Piece(node, end, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      pieces.add(new Piece(node, start, text.length()));
    }
  }

  /** The lines, in order, without empty ones. */
  public List<Line> lines() {
    return lines;
  }

  /** How many lines there are. */
  public int size() {
    return lines.size();
  }

  /** Puts content in the place of a line. */
  public List<Edit> replacement(int line, List<Content> by) {
    List<Piece> own = lines.get(line).pieces;
    List<Edit> edits = new ArrayList<>();
    edits.add(own.get(0).replacement(by));
    own.subList(1, own.size()).forEach(piece -> edits.add(piece.removal()));
    return edits;
  }

  /**
   * Takes a line out of its paragraph, with the line end that parts it from its neighbour.
   *
   * @param gone numbers of lines that are taken out as well; this one is added
   */
  public List<Edit> removal(int line, Set<Integer> gone) {
    Line own = lines.get(line);
    List<Edit> edits = new ArrayList<>();
    own.pieces.forEach(piece -> edits.add(piece.removal()));
    boolean first = true;
    for (int i = 0; i < line; i++) {
      first &= gone.contains(i);
    }
    int step = first ? 1 : -1;
    int at = first ? own.start + own.pieces.size() : own.start - 1;
    while (at >= 0 && at < pieces.size() && pieces.get(at).isEnd()) {
      edits.add(pieces.get(at).removal());
      at += step;
    }
    gone.add(line);
    return edits;
  }
}
