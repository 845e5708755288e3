package org.deckle.edition.print.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.deckle.edition.print.lines.TotalFit.Place;
import org.junit.jupiter.api.Test;

class TotalFitTest {

  @Test
  void endsALineEarlyWhereTheNextWouldBeLooseElse() {
    // Filled line by line, "aaa bb cc" leaves "ddddd" alone.
    assertThat(lines("aaa bb cc ddddd eeeee ff", 9, 0))
        .containsExactly("aaa bb", "cc ddddd", "eeeee ff");
  }

  @Test
  void fillsALineWhoseSpacesCanGiveWay() {
    assertThat(lines("aa bb ccc dddddddd", 8, 0)).containsExactly("aa bb", "ccc", "dddddddd");
    assertThat(lines("aa bb ccc dddddddd", 8, 0.5)).containsExactly("aa bb ccc", "dddddddd");
  }

  @Test
  void partsWordsOnlyInParagraphsThatAreUnevenWithout() {
    assertThat(lines("aaa bb ccc=dd aaa bb", 9, 0)).noneMatch(l -> l.endsWith("="));
    assertThat(lines("aa bbbb=bbbbbbb ccc dd", 9, 0)).contains("aa bbbb=");
  }

  @Test
  void partsWordsInNoMoreThanTwoLinesInARow() {
    String all = "";
    for (int measure = 12; measure < 30; measure++) {
      for (String line : lines("aa " + "bbbbb=bbb=bbb ".repeat(12) + "cc", measure, 0)) {
        all += line.endsWith("=") ? "=" : ".";
      }
      all += "\n";
    }
    assertThat(all).contains("==").doesNotContain("===");
  }

  @Test
  void saysWhenNoWayFits() {
    assertThat(lines("aa bbbbbbbbbbbb cc", 9, 0)).isEmpty();
  }

  /**
   * Each letter, space and hyphen is as wide as half an em; "=" is a place where a word may be
   * parted.
   */
  private static List<String> lines(String text, double measure, double shrink) {
    List<Place> places = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    int width = 0;
    int spaces = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        places.add(new Place(width, width + 1, spaces, ++spaces, false, 1000));
        offsets.add(i);
      } else if (c == '=') {
        places.add(new Place(width + 1, width, spaces, spaces, true, 1000));
        offsets.add(i + 1);
      }
      width += c == '=' ? 0 : 1;
    }
    places.add(new Place(width, width, spaces, spaces, false, 0));
    offsets.add(text.length());
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end : new TotalFit(places, measure, measure, 2, shrink).ends()) {
      lines.add(text.substring(start, offsets.get(end)).strip());
      start = offsets.get(end);
    }
    return lines;
  }
}
