package org.deckle.edition.print;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.JustificationInfo;

/**
 * Justifies by the spaces between words alone. The engine gives a fifth of the slack to the spaces
 * between letters, which shows; here each run of text keeps its width and its letters their places.
 */
final class EvenSpaces extends QuickWidths {

  EvenSpaces(boolean substitutes) {
    super(substitutes);
  }

  @Override
  public void drawString(
      OutputDevice device, String text, float x, float y, JustificationInfo info) {
    super.drawString(device, text, x, y, info == null ? null : moved(text, info));
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
    JustificationInfo moved = new JustificationInfo();
    moved.setSpaceAdjust(info.getSpaceAdjust() + info.getNonSpaceAdjust() * (letters - 1) / spaces);
    moved.setNonSpaceAdjust(0);
    return moved;
  }
}
