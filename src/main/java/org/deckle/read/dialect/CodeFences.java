package org.deckle.read.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells, line by line, what is fenced code (CommonMark 0.31, section 4.5), so that nothing in it is
 * taken for markup. Holds the state of one pass over a text.
 */
public final class CodeFences {

  private static final Pattern FENCE =
      Pattern.compile("[ \\t]*(?:> ?|[-*+] +|\\d{1,9}[.)] +)*[ \\t]*(`{3,}+|~{3,}+)(.*)");

  private String open = "";

  /** Takes the next line and says whether it is code, or a fence around it. */
  public boolean holds(String line) {
    boolean inside = isOpen();
    Matcher fence = line.contains("```") || line.contains("~~~") ? FENCE.matcher(line) : null;
    if (fence == null || !fence.matches()) {
      return inside;
    }
    String mark = fence.group(1);
    if (!inside && !(mark.startsWith("`") && fence.group(2).contains("`"))) {
      open = mark;
      return true;
    }
    if (inside && mark.startsWith(open) && fence.group(2).isBlank()) {
      open = "";
    }
    return inside;
  }

  /** Whether a fence was opened and not closed so far. */
  public boolean isOpen() {
    return !open.isEmpty();
  }
}
