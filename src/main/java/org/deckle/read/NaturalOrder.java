package org.deckle.read;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** File names as a person sorts them: 2 before 10. */
final class NaturalOrder implements Comparator<String>, Serializable {

  static final NaturalOrder INSTANCE = new NaturalOrder();

  @Serial private static final long serialVersionUID = 1;

  private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

  @Override
  public int compare(String a, String b) {
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
    return y.find() ? -1 : a.compareTo(b);
  }

  private static int piece(String a, String b) {
    boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareToIgnoreCase(b);
  }
}
