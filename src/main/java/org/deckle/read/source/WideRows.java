package org.deckle.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * Rows with more cells than their table's head has. The rest of such a row is ignored by the GitHub
 * Flavored Markdown Spec (0.29, section 4.10), and its words would be lost: the head gets empty
 * cells instead. Stateless.
 */
public final class WideRows {

  private WideRows() {}

  /** Tells where a line of the parsed text stands in the source. */
  public interface Places {
    Place of(int line);
  }

  /**
   * The text with wider heads.
   *
   * @param root what the text was parsed to, with positions of blocks
   * @return empty when no row is too wide
   */
  public static Optional<String> widened(Node root, String text, Places places, Findings findings) {
    List<TableBlock> tables = new ArrayList<>();
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof TableBlock table) {
              tables.add(table);
            }
            visitChildren(block);
          }
        });
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    String[] lines = text.split("\n", -1);
    boolean wide = false;
    for (TableBlock table : tables) {
      wide |= widen(table, lines, places, findings);
    }
    return wide ? Optional.of(String.join("\n", lines)) : Optional.empty();
  }

  private static boolean widen(TableBlock table, String[] lines, Places places, Findings findings) {
    int head = table.getSourceSpans().get(0).getLineIndex();
    int columns = -1;
    int widest = -1;
    int row = head;
    for (SourceSpan span : rows(table)) {
      int cells = cells(lines[span.getLineIndex()].substring(span.getColumnIndex()));
      columns = columns < 0 ? cells : columns;
      if (cells > widest) {
        widest = cells;
        row = span.getLineIndex();
      }
    }
    if (widest <= columns) {
      return false;
    }
    findings.add(
        Finding.of(Code.TABLE_WIDTH, places.of(row + 1), lines[row].strip())
            .what("A row has " + widest + " cells, the head of its table " + columns + ".")
            .why("The table got more columns, so that nothing is lost.")
            .hint("Where a bar is no border but text, write \\| for it.")
            .build());
    lines[head] = ended(lines[head]) + " |".repeat(widest - columns);
    lines[head + 1] = ended(lines[head + 1]) + "---|".repeat(widest - columns);
    return true;
  }

  private static List<SourceSpan> rows(TableBlock table) {
    List<SourceSpan> rows = new ArrayList<>();
    table.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableRow) {
              rows.addAll(node.getSourceSpans());
            } else {
              visitChildren(node);
            }
          }
        });
    return rows;
  }

  private static String ended(String line) {
    String stripped = line.stripTrailing();
    return stripped.endsWith("|") && !stripped.endsWith("\\|") ? stripped : stripped + " |";
  }

  /** How many cells a row has: bars part them, save those behind a backslash. */
  private static int cells(String row) {
    String inner = row.strip();
    int cells = 1;
    for (int i = inner.startsWith("|") ? 1 : 0; i < inner.length(); i++) {
      if (inner.charAt(i) == '\\') {
        i++;
      } else if (inner.charAt(i) == '|' && i < inner.length() - 1) {
        cells++;
      }
    }
    return cells;
  }
}
