package org.deckle.book;

/**
 * Somebody who made the book.
 *
 * @param name as it is printed
 * @param role MARC relator code, as {@code aut}, {@code trl}, {@code edt}, {@code ill}
 * @param sort as it is filed ("Kollwitz, Käthe"); never empty
 */
public record Person(String name, String role, String sort) {

  /** An author, filed under the last word of the name. */
  public static Person author(String name) {
    return new Person(name, "aut", sortName(name));
  }

  /**
   * "Ursula K. Le Guin" is filed as "Guin, Ursula K. Le": the last word is only a guess at the
   * surname.
   */
  public static String sortName(String name) {
    int space = name.lastIndexOf(' ');
    return space < 0 || name.contains(",")
        ? name
        : name.substring(space + 1) + ", " + name.substring(0, space);
  }
}
