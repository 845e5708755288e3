package org.deckle.edition;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What an edition found out about its pictures while it set them on pages. Thread-safe. */
public final class Measurements {

  private final Map<String, Integer> dpi = new ConcurrentHashMap<>();

  /**
   * Notes the resolution of a picture; the lowest one counts.
   *
   * @param ref the picture's link in the manuscript
   * @param dpi pixels an inch
   */
  public void noteDpi(String ref, int dpi) {
    this.dpi.merge(ref, dpi, Math::min);
  }

  /** Pixels an inch where a picture stands largest; 0 when it stands nowhere. */
  public int dpi(String ref) {
    return dpi.getOrDefault(ref, 0);
  }
}
