package org.deckle.repair.pictures;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;

/** The figures of whose captions the author is asked. A snapshot. */
final class CaptionDoubts {

  private final Map<Place, Set<String>> questions;
  private final Map<Place, Long> figures;

  CaptionDoubts(Survey survey) {
    this.questions =
        survey.openQuestions().stream()
            .filter(f -> f.code() == Code.PICTURE_WITHOUT_CAPTION)
            .collect(
                Collectors.groupingBy(
                    Finding::place, Collectors.mapping(Finding::id, Collectors.toSet())));
    this.figures =
        survey.body().select("figure").stream()
            .collect(Collectors.groupingBy(Place::of, Collectors.counting()));
  }

  /** Whether a question is about the caption of this figure. */
  boolean contain(Element figure) {
    Place place = Place.of(figure);
    Set<String> here = questions.getOrDefault(place, Set.of());
    return !here.isEmpty() && (figures.get(place) == 1 || keys(figure).anyMatch(here::contains));
  }

  /**
   * What it would be called: by its picture where there is no caption, by a text that may be it.
   */
  private static Stream<String> keys(Element figure) {
    Function<String, String> id =
        key -> Finding.of(Code.PICTURE_WITHOUT_CAPTION, Place.NONE, key).build().id();
    return Stream.of(
            figure.selectFirst("img").attr("src"),
            text(figure.previousElementSibling()),
            text(figure.nextElementSibling()))
        .map(id);
  }

  private static String text(Element beside) {
    return beside == null ? "" : Blocks.text(beside);
  }
}
