package org.deckle.edition.print.engine;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.Styleable;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.InlineBox;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.deckle.edition.print.lines.TotalFit;
import org.deckle.edition.print.lines.TotalFit.Place;

/**
 * The letters of one paragraph: how wide they are, where its lines may end, and how the engine is
 * made to end them there. It fills lines as far as it can; so only those soft hyphens stay where a
 * line is to end, and where one is to end before it is full, what follows is held together by hard
 * spaces, so that it does not fit. If something was reckoned wrong, a line gets looser, not longer.
 */
final class ParagraphLetters {

  /** Where a place is: before a letter of a text. */
  private record Spot(int box, int at) {}

  private static final char HYPHEN = '\u00AD';
  private static final char HARD_SPACE = '\u00A0';

  private final LayoutContext c;
  private final LetterWidths widths;
  private final FSTextBreaker breaker;
  private final List<InlineBox> boxes = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private double width;
  private int spaces;

  /** The first place of which it is not known yet how far what follows can be held together. */
  private int open;

  ParagraphLetters(LayoutContext c, LetterWidths widths) {
    this.c = c;
    this.widths = widths;
    this.breaker = c.getSharedContext().getLineBreaker();
  }

  /** Where lines may end. */
  List<Place> places() {
    return places;
  }

  /** Adds a piece of the paragraph; returns false when it is not plain text. */
  boolean take(Styleable content) {
    CalculatedStyle style = content.getStyle();
    if (content instanceof InlineBox box) {
      boolean plain =
          !box.isDynamicFunction()
              && style.getWhitespace() == IdentValue.NORMAL
              && !style.hasLetterSpacing()
              && box.getTextDirection() != BidiSplitter.RTL;
      width += plain && box.isStartsHere() ? beside(style, CalculatedStyle.LEFT) : 0;
      if (plain && !box.getText().isEmpty()) {
        read(box, style.getFSFont(c));
      }
      width += plain && box.isEndsHere() ? beside(style, CalculatedStyle.RIGHT) : 0;
      return plain;
    }
    if (style.isInlineBlock() && !style.isAutoWidth()) {
      width += style.getFloatPropertyProportionalWidth(CSSName.WIDTH, 0, c);
      width += beside(style, CalculatedStyle.LEFT) + beside(style, CalculatedStyle.RIGHT);
      return true;
    }
    return style.isRunning();
  }

  private int beside(CalculatedStyle style, int side) {
    return style.getMarginBorderPadding(c, 0, side);
  }

  private void read(InlineBox box, FSFont font) {
    String text = box.getText();
    boxes.add(box);
    breaker.setText(text);
    int from = 0;
    for (int at = breaker.next(); at >= 0 && at < text.length(); at = breaker.next()) {
      measure(text, from, at, font);
      place(text, at, font);
      from = at;
    }
    measure(text, from, text.length(), font);
    boolean waits = !spots.isEmpty() && endsItsBox(places.size() - 1);
    hold(waits ? places.size() - 1 : places.size());
  }

  private void measure(String text, int from, int to, FSFont font) {
    for (int i = from; i < to; ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      spaces += letter == ' ' || letter == HARD_SPACE ? 1 : 0;
      width += letter == HYPHEN ? 0 : widths.of(letter, font, c);
    }
    // The engine rounds each piece up to a dot.
    width++;
  }

  private void place(String text, int at, FSFont font) {
    boolean space = text.charAt(at) == ' ';
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (!space && before != HYPHEN) {
      hold(places.size());
    }
    double end = width + (before == HYPHEN ? widths.of('-', font, c) : 0);
    double next = width + (space ? widths.of(' ', font, c) : 0);
    boolean parted = before == HYPHEN || before == '-';
    spots.add(new Spot(boxes.size() - 1, at));
    places.add(new Place(end, next, spaces, spaces + (space ? 1 : 0), parted, 0));
  }

  /** What follows the open places can be held together up to here. */
  private void hold(int end) {
    for (; open < end; open++) {
      Place p = places.get(open);
      double held = Math.max(0, width - p.next());
      places.set(open, new Place(p.end(), p.next(), p.spaces(), p.nextSpaces(), p.parted(), held));
    }
  }

  /** To be called after the last piece. */
  void end() {
    hold(places.size());
    spots.add(new Spot(boxes.size(), 0));
    places.add(new Place(width, width, spaces, spaces, false, 0));
  }

  /** Whether a place is at the last space of its box, so that what follows is in the next one. */
  private boolean endsItsBox(int place) {
    Spot spot = spots.get(place);
    return spot.box() < boxes.size()
        && spot.at() == boxes.get(spot.box()).getText().length() - 1
        && boxes.get(spot.box()).getText().endsWith(" ");
  }

  /** Makes the engine end its lines at these places; returns whether some have narrow spaces. */
  boolean breakAt(List<Integer> ends, TotalFit fit) {
    List<BitSet> chosen = bits();
    List<BitSet> held = bits();
    List<BitSet> tight = bits();
    int start = -1;
    for (int end : ends) {
      chosen.get(spots.get(end).box()).set(spots.get(end).at());
      hold(start, end, fit, held);
      if (fit.isTight(start, end)) {
        tighten(start, end, tight);
      }
      start = end;
    }
    for (int i = 0; i < boxes.size(); i++) {
      rewrite(boxes.get(i), chosen.get(i), held.get(i), tight.get(i));
    }
    return tight.stream().anyMatch(t -> !t.isEmpty());
  }

  private List<BitSet> bits() {
    return Stream.generate(BitSet::new).limit(boxes.size() + 1L).toList();
  }

  /** Holds together what follows a line, until it does not fit into it. */
  private void hold(int start, int end, TotalFit fit, List<BitSet> held) {
    int box = spots.get(end).box() + (endsItsBox(end) ? 1 : 0);
    for (int i = end + 1; i < places.size() && spots.get(i).box() == box; i++) {
      if (fit.staysOff(places.get(i).end() - places.get(end).next(), start, end)) {
        return;
      }
      held.get(box).set(spots.get(i).at());
    }
  }

  private void tighten(int start, int end, List<BitSet> tight) {
    Spot first = start < 0 ? new Spot(0, -1) : spots.get(start);
    Spot last = spots.get(end);
    for (int b = first.box(); b <= last.box() && b < boxes.size(); b++) {
      int from = b == first.box() ? first.at() + 1 : 0;
      int to = b == last.box() ? last.at() : boxes.get(b).getText().length();
      tight.get(b).set(from, Math.max(from, to));
    }
  }

  private static void rewrite(InlineBox box, BitSet chosen, BitSet held, BitSet tight) {
    String text = box.getText();
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if ((letter == ' ' || letter == HARD_SPACE) && tight.get(i)) {
        out.append(EvenSpaces.NARROW);
      } else if (letter == ' ' && held.get(i)) {
        out.append(HARD_SPACE);
      } else if (letter != HYPHEN || chosen.get(i + 1)) {
        out.append(letter);
      }
    }
    box.setText(out.toString());
  }
}
