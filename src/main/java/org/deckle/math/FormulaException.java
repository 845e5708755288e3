package org.deckle.math;

/** A formula that cannot be understood. Its message says what is wrong, in English. */
public final class FormulaException extends Exception {

  private static final long serialVersionUID = 1;

  FormulaException(String message) {
    super(message);
  }
}
