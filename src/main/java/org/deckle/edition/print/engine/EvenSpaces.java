package org.deckle.edition.print.engine;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.JustificationInfo;

/**
 * Justifies by the spaces between words alone. The engine gives a fifth of the slack to the spaces
 * between letters, which shows; here each run of text keeps its width and its letters their places.
 *
 * <p>The engine can only widen spaces; so a line whose spaces have to give way is set with {@link
 * #NARROW} ones, which are drawn as ordinary spaces nearer to each other.
 */
final class EvenSpaces extends QuickWidths {

  /** Stands for a space in a tight line; a sign that the engine takes for a space, too. */
  static final char NARROW = '\u3000';

  private final float given;

  /**
   * @param substitutes whether some font puts other glyphs for runs of characters
   * @param given what a narrow space gives up of its width, in the engine's dots; 0 when U+3000
   *     stands for itself
   */
  EvenSpaces(boolean substitutes, float given) {
    super(substitutes);
    this.given = given;
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    if (!hasNarrow(text)) {
      return super.getWidth(context, font, text);
    }
    long narrow = text.chars().filter(c -> c == NARROW).count();
    int ordinary = super.getWidth(context, font, text.replace(NARROW, ' '));
    return (int) Math.ceil(ordinary - narrow * given);
  }

  @Override
  public void drawString(OutputDevice device, String text, float x, float y) {
    if (hasNarrow(text)) {
      super.drawString(device, text.replace(NARROW, ' '), x, y, adjusted(-given, 0));
    } else {
      super.drawString(device, text, x, y);
    }
  }

  @Override
  public void drawString(
      OutputDevice device, String text, float x, float y, JustificationInfo info) {
    JustificationInfo moved = info == null ? null : moved(text, info);
    if (moved == null || !hasNarrow(text)) {
      super.drawString(device, text, x, y, moved);
    } else {
      float space = moved.getSpaceAdjust() - given;
      JustificationInfo tight = adjusted(space, moved.getNonSpaceAdjust());
      super.drawString(device, text.replace(NARROW, ' '), x, y, tight);
    }
  }

  private boolean hasNarrow(String text) {
    return given > 0 && text.indexOf(NARROW) >= 0;
  }

  private static JustificationInfo moved(String text, JustificationInfo info) {
    int spaces = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isJustificationSpace(text.charAt(i))) {
        spaces++;
      } else if (text.charAt(i) != '\u00AD') {
        letters++;
      }
    }
    if (spaces == 0 || letters < 2) {
      return info;
    }
    return adjusted(info.getSpaceAdjust() + info.getNonSpaceAdjust() * (letters - 1) / spaces, 0);
  }

  private static JustificationInfo adjusted(float space, float other) {
    JustificationInfo info = new JustificationInfo();
    info.setSpaceAdjust(space);
    info.setNonSpaceAdjust(other);
    return info;
  }
}
