package org.deckle.text;

import java.util.Locale;

/** The names by which Markdown tools link to headings: small letters, spaces as hyphens. */
public final class Slugs {

  private Slugs() {}

  /** The name of a heading; empty when its text has no letters and no digits. */
  public static String of(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
