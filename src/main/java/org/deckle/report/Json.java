package org.deckle.report;

import java.io.IOException;

/**
 * Writes JSON (RFC 8259), indented by two spaces, keys in the order in which they come. Not
 * thread-safe.
 */
public final class Json {

  private final Appendable out;
  private int depth;
  private boolean first = true;

  /** Writes into a stream or buffer, which stays open. */
  public Json(Appendable out) {
    this.out = out;
  }

  /** Opens an object ({) or an array ([) as the next item. */
  public Json open(char bracket) throws IOException {
    item();
    return begin(bracket);
  }

  /** Opens an object or an array under a key. */
  public Json open(String key, char bracket) throws IOException {
    key(key);
    return begin(bracket);
  }

  private Json begin(char bracket) throws IOException {
    out.append(bracket);
    depth++;
    first = true;
    return this;
  }

  /** Closes with } or ]. */
  public Json close(char bracket) throws IOException {
    depth--;
    if (!first) {
      line();
    }
    out.append(bracket);
    first = false;
    return this;
  }

  /** Writes a text under a key. */
  public Json put(String key, String value) throws IOException {
    key(key);
    string(value);
    return this;
  }

  /** Writes a number under a key. */
  public Json put(String key, double value) throws IOException {
    key(key);
    out.append(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    return this;
  }

  /** Writes a text as the next item of an array. */
  public Json add(String value) throws IOException {
    item();
    string(value);
    return this;
  }

  private void key(String key) throws IOException {
    item();
    string(key);
    out.append(": ");
  }

  private void item() throws IOException {
    if (!first) {
      out.append(',');
    }
    if (depth > 0) {
      line();
    }
    first = false;
  }

  private void line() throws IOException {
    out.append('\n').append("  ".repeat(depth));
  }

  private void string(String value) throws IOException {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || Character.isSurrogate(c) && !isPaired(value, i)) {
            out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isPaired(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }
}
