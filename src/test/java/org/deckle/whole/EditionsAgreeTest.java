package org.deckle.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deckle.text.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What EPUB, print book and handout say of the figures is the same. */
class EditionsAgreeTest {

  private static final Pattern CAPTION = Pattern.compile("(?m)^Figure (\\d+)(\\. |$)");
  private static final Pattern LISTED =
      Pattern.compile("(?s)Figure (\\d+)(\\.? (?:(?!Figure ).)*?)?[ .]{4,}(\\d+)\\n");

  static List<WholeBook> books() {
    return WholeBook.all();
  }

  @ParameterizedTest
  @MethodSource("books")
  void figuresHaveTheirNumbersAndCaptionsEverywhere(WholeBook book) throws IOException {
    List<String> figures = figures(book);
    assertThat(figures).isNotEmpty();
    String handout = letters(book.text("handout.pdf"));
    String print = letters(body(book));
    for (String figure : figures) {
      assertThat(print).contains(letters(figure));
      assertThat(handout).contains(letters(figure));
    }
    for (String edition : List.of(print, handout)) {
      assertThat(edition).doesNotContain("figure" + (figures.size() + 1));
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void theListsOfFiguresSayWhatTheCaptionsSay(WholeBook book) throws IOException {
    List<String> listed = book.nav().select("nav[epub:type=loi] a").eachText();
    List<String> figures = captioned(book);
    assertThat(listed).hasSameSizeAs(figures);
    List<String> printed = new ArrayList<>();
    Matcher line = LISTED.matcher(front(book));
    while (line.find()) {
      printed.add(letters("Figure " + line.group(1) + " " + (line.group(2) + "")));
    }
    for (int i = 0; i < listed.size(); i++) {
      // Long captions are cut short in the lists.
      assertThat(letters(figures.get(i))).startsWith(letters(listed.get(i)));
    }
    assertThat(printed).isEqualTo(listed.stream().map(EditionsAgreeTest::letters).toList());
  }

  @ParameterizedTest
  @MethodSource("books")
  void thePrintedListNamesThePageOfEachFigure(WholeBook book) throws IOException {
    Map<String, String> pageOf = new LinkedHashMap<>();
    for (WholeBook.Page page : book.pages("book.pdf")) {
      Matcher caption = CAPTION.matcher(page.text());
      while (page.folio().matches("\\d+") && caption.find()) {
        pageOf.put(caption.group(1), page.folio());
      }
    }
    Map<String, String> listed = new LinkedHashMap<>();
    Matcher line = LISTED.matcher(front(book));
    while (line.find()) {
      listed.put(line.group(1), line.group(3));
    }
    // Without a caption there is nothing to name it by.
    pageOf.keySet().retainAll(numbers(captioned(book)));
    assertThat(listed).isNotEmpty().isEqualTo(pageOf);
  }

  private static List<String> captioned(WholeBook book) throws IOException {
    List<String> captions = new ArrayList<>();
    for (Document text : book.spine()) {
      for (Element caption : text.select("figure > figcaption")) {
        if (!caption.text().equals(caption.select(".label").text())) {
          captions.add(caption.text());
        }
      }
    }
    return captions;
  }

  private static Set<String> numbers(List<String> captions) {
    return captions.stream()
        .map(c -> c.replaceFirst("^\\D*(\\d+).*", "$1"))
        .collect(Collectors.toSet());
  }

  private static List<String> figures(WholeBook book) throws IOException {
    List<String> figures = new ArrayList<>();
    for (Document text : book.spine()) {
      figures.addAll(text.select("figure > figcaption").eachText());
    }
    return figures;
  }

  private static String front(WholeBook book) throws IOException {
    return join(book, "[ivxl]*");
  }

  private static String body(WholeBook book) throws IOException {
    return join(book, "\\d+");
  }

  private static String join(WholeBook book, String folios) throws IOException {
    StringBuilder text = new StringBuilder();
    book.pages("book.pdf").stream()
        .filter(p -> p.folio().matches(folios))
        .forEach(p -> text.append(p.text()));
    return text.toString();
  }

  /** Without the spaces and hyphens that a line's end brings. */
  private static String letters(String text) {
    return String.join("", Words.of(text));
  }
}
