package org.deckle.edition;

import java.util.Map;
import org.deckle.book.Book;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.book.ShownLink;
import org.deckle.book.structure.Plates;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Element;

/** Reports pictures whose files an edition cannot draw, and puts plates in their places. */
public final class UnusablePictures {

  private final Book book;
  private final Findings findings;

  /** Those of a book. */
  public UnusablePictures(Book book, Findings findings) {
    this.book = book;
    this.findings = findings;
  }

  /**
   * Puts a plate in the place of a picture, and says why.
   *
   * @param problem the end of a sentence about the picture
   */
  public void replace(Element img, Picture picture, String problem) {
    report(picture, place(picture), problem);
    Plates.replace(img, picture.ref(), Labels.of(book.metadata().language()));
  }

  /** Says why the cover of {@code book.yaml} is not used. */
  public void reportCover(Picture picture, String problem) {
    report(picture, Place.of("manuscript/book.yaml"), problem);
  }

  /** The same in each edition, so that it is said once. */
  private void report(Picture picture, Place place, String problem) {
    findings.add(
        Finding.of(Code.PICTURE_UNUSABLE, place, picture.ref())
            .what(
                "The picture "
                    + ShownLink.excerpt(picture.ref())
                    + " cannot be drawn: it "
                    + problem
                    + ".")
            .why("A plate stands in its place where it would have to be converted.")
            .hint("Save it anew with a drawing program, as JPEG or PNG.")
            .build());
  }

  /** Where the picture stands first; editions work on copies that have lost their places. */
  private Place place(Picture picture) {
    for (Map.Entry<String, Picture> entry : book.pictures().entrySet()) {
      if (entry.getValue().equals(picture)) {
        Element img = book.document().selectFirst("img[src=\"" + entry.getKey() + "\"]");
        return img == null ? Place.NONE : Place.of(img);
      }
    }
    return Place.NONE;
  }
}
