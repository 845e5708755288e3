package org.deckle.book;

import java.util.List;

/**
 * An edition that a book asks for.
 *
 * @param name the edition's own; that of its kind where the author gives it none
 * @param options which also say the kind
 */
public record EditionRequest(String name, BookConfig.Options options) {

  /** One of each kind, with the usual options. */
  public static final List<EditionRequest> ALL =
      List.of(
          of(BookConfig.EpubOptions.DEFAULT),
          of(BookConfig.PrintOptions.DEFAULT),
          of(BookConfig.HandoutOptions.DEFAULT));

  /** An edition that has its kind's name. */
  public static EditionRequest of(BookConfig.Options options) {
    return new EditionRequest(options.kind(), options);
  }

  /** What kind of edition it is: {@code epub}, {@code print} or {@code handout}. */
  public String kind() {
    return options.kind();
  }

  /**
   * The name of its file: that of the kind's, or its own name with the kind's ending.
   *
   * @param usual the name of the kind's file, as {@code book.pdf}
   */
  public String fileName(String usual) {
    return name.equals(kind()) ? usual : name + usual.substring(usual.lastIndexOf('.'));
  }
}
