package org.deckle.read.order;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in one folder as a person sorts them: 2 before 10, without their endings, and first of all
 * the page that introduces the folder.
 */
final class NaturalOrder implements Comparator<Path>, Serializable {

  static final NaturalOrder INSTANCE = new NaturalOrder();

  @Serial private static final long serialVersionUID = 2;

  private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");
  private static final Set<String> FIRST = Set.of("index", "_index", "readme");

  @Override
  public int compare(Path a, Path b) {
    String x = stem(a);
    String y = stem(b);
    int order = Boolean.compare(isFirst(y), isFirst(x));
    order = order == 0 ? compare(x, y) : order;
    return order == 0 ? a.getFileName().compareTo(b.getFileName()) : order;
  }

  /** Whether a file introduces the folder that it is in. */
  private static boolean isFirst(String stem) {
    return FIRST.contains(stem.toLowerCase(Locale.ROOT));
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static int compare(String a, String b) {
    Matcher x = PIECE.matcher(a);
    Matcher y = PIECE.matcher(b);
    while (x.find()) {
      if (!y.find()) {
        return 1;
      }
      int order = piece(x.group(), y.group());
      if (order != 0) {
        return order;
      }
    }
    return y.find() ? -1 : 0;
  }

  private static int piece(String a, String b) {
    boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareToIgnoreCase(b);
  }
}
