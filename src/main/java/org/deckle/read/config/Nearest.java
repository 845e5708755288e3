package org.deckle.read.config;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that a misspelt one was meant to be. Stateless. */
public final class Nearest {

  private Nearest() {}

  /** A hint that names the nearest of the known names, or lists them all. */
  public static String hint(String wrong, Collection<String> known) {
    return of(wrong, known)
        .map(best -> "Did you mean " + best + "?")
        .orElse("There are: " + String.join(", ", known) + ".");
  }

  /** The nearest of the known names; empty when none is near. */
  public static Optional<String> of(String wrong, Collection<String> known) {
    String best = "";
    int least = Math.max(2, wrong.length() / 3) + 1;
    for (String name : known) {
      int distance = distance(wrong, name);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return Optional.of(best).filter(b -> !b.isEmpty());
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
