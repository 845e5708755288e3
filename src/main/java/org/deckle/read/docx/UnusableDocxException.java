package org.deckle.read.docx;

/** A file that is no Word document, or one that nobody can have written. Its message says why. */
final class UnusableDocxException extends Exception {

  private static final long serialVersionUID = 1;

  UnusableDocxException(String message) {
    super(message);
  }
}
