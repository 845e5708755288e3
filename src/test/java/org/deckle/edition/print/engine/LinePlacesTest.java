package org.deckle.edition.print.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deckle.edition.print.lines.BreakOpportunities;
import org.junit.jupiter.api.Test;

class LinePlacesTest {

  @Test
  void breaksBeforeSpacesAndKeepsWordsTogether() {
    assertThat(places("a don’t b", false)).containsExactly(1, 7, 9);
  }

  @Test
  void noSpaceOfATightLineIsAPlaceNotEvenTheLast() {
    assertThat(places("a\u3000b c\u3000", true)).containsExactly(3);
    assertThat(places("a\u3000b c\u3000", false)).containsExactly(2, 3, 6);
  }

  private static List<Integer> places(String text, boolean tight) {
    LinePlaces places = new LinePlaces(new JavaBreaker(), new BreakOpportunities("en"), tight);
    places.setText(text);
    List<Integer> all = new ArrayList<>();
    for (int place = places.next(); place >= 0; place = places.next()) {
      all.add(place);
    }
    return all;
  }

  private static final class JavaBreaker implements FSTextBreaker {
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ENGLISH);

    @Override
    public void setText(String text) {
      breaks.setText(text);
    }

    @Override
    public int next() {
      return breaks.next();
    }
  }
}
