package org.deckle.cli;

import java.util.Map;

/**
 * What the output is shown on.
 *
 * @param interactive a person is watching, so progress is worth showing
 * @param colour escape sequences for colour are understood and wanted
 */
public record Terminal(boolean interactive, boolean colour) {

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
}
