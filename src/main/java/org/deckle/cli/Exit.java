package org.deckle.cli;

/** The exit codes. */
final class Exit {

  /** All is well. */
  static final int FINE = 0;

  /** The book has errors. */
  static final int BOOK = 1;

  /** The command was used wrongly. */
  static final int USAGE = 2;

  /** Reading or writing failed. */
  static final int FAILED = 3;

  private Exit() {}
}
