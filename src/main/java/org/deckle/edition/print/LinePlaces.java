package org.deckle.edition.print;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Says where lines may break: before a space instead of after it, since the engine would count the
 * space to the line that it ends; and not at the spaces of tight lines, whose ends are known. Not
 * thread-safe.
 */
final class LinePlaces implements FSTextBreaker {

  private final FSTextBreaker engine;
  private final boolean tight;
  private String text = "";

  /**
   * @param engine knows all places
   * @param tight whether there may be tight lines
   */
  LinePlaces(FSTextBreaker engine, boolean tight) {
    this.engine = engine;
    this.tight = tight;
  }

  @Override
  public void setText(String newText) {
    text = newText;
    engine.setText(newText);
  }

  @Override
  public int next() {
    int place = engine.next();
    while (tight && place > 0 && text.charAt(place - 1) == EvenSpaces.NARROW) {
      place = engine.next();
    }
    boolean oneSpace =
        place > 0 && text.charAt(place - 1) == ' ' && (place == 1 || text.charAt(place - 2) != ' ');
    return oneSpace ? place - 1 : place;
  }
}
