package org.deckle.edition.print.engine;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.FSFont;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** How wide letters are, in the engine's dots. Belongs to one document; not thread-safe. */
final class LetterWidths {

  /** So many times a letter is measured, for the engine rounds up to whole dots. */
  private static final int TIMES = 64;

  private final Map<FSFont, Map<Integer, Double>> known = new IdentityHashMap<>();

  /** The width of a code point. */
  double of(int letter, FSFont font, LayoutContext c) {
    return known
        .computeIfAbsent(font, f -> new HashMap<>())
        .computeIfAbsent(letter, l -> measured(l, font, c));
  }

  private static double measured(int letter, FSFont font, LayoutContext c) {
    String many = Character.toString(letter).repeat(TIMES);
    return c.getTextRenderer().getWidth(c.getFontContext(), font, many) / (double) TIMES;
  }
}
