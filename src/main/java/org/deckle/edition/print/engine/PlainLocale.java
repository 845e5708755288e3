package org.deckle.edition.print.engine;

import java.util.Locale;

/**
 * Between entering and leaving, small letters are those of {@link Locale#ROOT}. The layout engine
 * takes them by the default locale's rules, and in Turkish the folio vii would become vıı; of its
 * counters nothing can be overridden, and Java has no default locale for one thread. So the JVM's
 * is changed, but only where it has another small i (Turkish, Azerbaijani), only while pages are
 * laid out, and once for all documents that are laid out at the same time. Thread-safe.
 */
final class PlainLocale {

  private static int inside;
  private static Locale usual;

  private PlainLocale() {}

  static synchronized void enter() {
    if (inside++ == 0) {
      usual = Locale.getDefault();
      if (!"I".toLowerCase(usual).equals("i")) {
        Locale.setDefault(Locale.ROOT);
      }
    }
  }

  static synchronized void leave() {
    if (--inside == 0 && !Locale.getDefault().equals(usual)) {
      Locale.setDefault(usual);
    }
  }
}
