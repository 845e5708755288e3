package org.deckle.repair.typography;

/**
 * One change within a flow.
 *
 * @param kind which switch it obeys
 * @param start first character to replace
 * @param end one after the last; equal to {@code start} where text is put in
 * @param text what stands there then
 * @param raised whether it stands as superscript
 */
record TextEdit(TypographyKind kind, int start, int end, String text, boolean raised) {

  /** Text on the line. */
  TextEdit(TypographyKind kind, int start, int end, String text) {
    this(kind, start, end, text, false);
  }
}
