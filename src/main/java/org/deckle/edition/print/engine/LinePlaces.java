package org.deckle.edition.print.engine;

import com.openhtmltopdf.extend.FSTextBreaker;
import org.deckle.edition.print.lines.BreakOpportunities;

/**
 * Says where lines may break: before a space instead of after it, since the engine would count the
 * space to the line that it ends; and not at the spaces of tight lines, whose ends are known, nor
 * where {@link BreakOpportunities} is against it. Not thread-safe.
 */
final class LinePlaces implements FSTextBreaker {

  private final FSTextBreaker engine;
  private final BreakOpportunities ends;
  private final boolean tight;
  private String text = "";

  /**
   * @param engine knows all places
   * @param ends tells the bad ones
   * @param tight whether there may be tight lines
   */
  LinePlaces(FSTextBreaker engine, BreakOpportunities ends, boolean tight) {
    this.engine = engine;
    this.ends = ends;
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
    while (place > 0 && isNone(place)) {
      place = engine.next();
    }
    boolean oneSpace =
        place > 0 && text.charAt(place - 1) == ' ' && (place == 1 || text.charAt(place - 2) != ' ');
    return oneSpace ? place - 1 : place;
  }

  private boolean isNone(int place) {
    return tight && text.charAt(place - 1) == EvenSpaces.NARROW
        || place < text.length() && ends.keepTogether(text, place);
  }
}
