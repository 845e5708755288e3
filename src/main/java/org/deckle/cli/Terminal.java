package org.deckle.cli;

import java.util.Map;

/**
 * What the output is shown on.
 *
 * @param interactive a person is watching, so progress is worth showing
 * @param colour escape sequences for colour are understood and wanted
 */
public record Terminal(boolean interactive, boolean colour) {

  private static final int USUAL = 80;
  private static final int LEAST = 40;

  /** A pipe or a file: neither progress nor colour. */
  public static final Terminal NONE = new Terminal(false, false);

  /**
   * Judges by the environment: a dumb terminal shows nothing that moves, and {@code NO_COLOR}
   * (no-color.org) takes colours away when it is set to anything.
   */
  public static Terminal of(boolean console, Map<String, String> environment) {
    String kind = environment.getOrDefault("TERM", "");
    boolean able = console && !kind.isEmpty() && !kind.equals("dumb");
    return new Terminal(able, able && environment.getOrDefault("NO_COLOR", "").isEmpty());
  }

  /**
   * How many characters a line has; of a pipe or a file as many as can be.
   *
   * @param environment may have {@code COLUMNS}; else a terminal has 80
   */
  int columns(Map<String, String> environment) {
    if (!interactive) {
      return Integer.MAX_VALUE;
    }
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("\\d{2,4}") ? Math.max(LEAST, Integer.parseInt(columns)) : USUAL;
  }
}
