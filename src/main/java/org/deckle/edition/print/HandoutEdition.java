package org.deckle.edition.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.deckle.book.Book;
import org.deckle.book.TocEntry;
import org.deckle.book.Vocabulary;
import org.deckle.edition.Edition;
import org.deckle.edition.EditionContext;
import org.deckle.edition.print.lines.Balance;
import org.deckle.edition.print.lines.LastWords;
import org.deckle.edition.print.page.Measure;
import org.deckle.edition.print.page.TypeArea;
import org.deckle.finding.Findings;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Element;

/**
 * One chapter or all, for the office printer and the copier: compact, black on white, with title,
 * date and "page x of y" on each sheet. Thread-safe.
 */
public final class HandoutEdition implements Edition {

  private static final double MARGIN = 62;
  private static final double FONT_SIZE = 10.5;
  private static final double LEADING = 14;

  @Override
  public String name() {
    return "handout";
  }

  @Override
  public String fileName() {
    return "handout.pdf";
  }

  @Override
  public void write(Book book, EditionContext context, OutputStream out, Findings findings)
      throws IOException {
    boolean letter = book.config().handout().paper().equalsIgnoreCase("letter");
    double width = letter ? 612 : 595.28;
    double height = letter ? 792 : 841.89;
    TypeArea area = TypeArea.of(height, MARGIN, MARGIN);
    Measure measure = new Measure(width - 2 * MARGIN, area.height(), FONT_SIZE, LEADING);
    LocalDate built = LocalDate.ofInstant(context.modified(), ZoneOffset.UTC);
    String date = book.metadata().date().orElse(built).toString();
    String css = css(width, height, area, date, Labels.of(book.metadata().language()));
    List<Element> sections = chosen(book);
    new PrintPages(book, context, findings)
        .write(
            sections,
            measure,
            book.config().handout().images(),
            css,
            "handout.css",
            (html, faces, labels) -> {
              LastWords.keep(html.body());
              new Balance(faces.bold(), measure.ems()).flush(html, "h1", 1.7);
              Set<String> ids = Set.copyOf(html.body().select("[id]").eachAttr("id"));
              List<TocEntry> there =
                  book.contents().stream().filter(e -> ids.contains(e.id())).toList();
              html.head().appendChild(PrintFrontMatter.outline(there));
              html.body()
                  .child(0)
                  .prependElement("div")
                  .addClass("running-book")
                  .text(book.metadata().title());
            },
            out);
  }

  private static List<Element> chosen(Book book) {
    List<Integer> numbers = book.config().handout().chapters();
    if (numbers.isEmpty()) {
      return book.sections();
    }
    List<Element> chosen = new ArrayList<>();
    int number = 0;
    for (Element section : book.sections()) {
      if (section.attr("role").equals(Vocabulary.ROLE_CHAPTER) && numbers.contains(++number)) {
        chosen.add(section);
      }
    }
    return chosen.isEmpty() ? book.sections() : chosen;
  }

  private static String css(
      double width, double height, TypeArea area, String date, Labels labels) {
    String pages =
        List.of(labels.get("page-of", "\u0001page\u0001", "\u0001pages\u0001").split("\u0001"))
            .stream()
            .map(s -> s.equals("page") || s.equals("pages") ? "counter(" + s + ")" : quoted(s))
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "@page{size:%.2fpt %.4fpt;margin:%.4fpt %.2fpt %.4fpt;"
            + "@top-left{content:element(book);vertical-align:middle}"
            + "@top-right{content:%s;font-family:$text;font-size:9pt;vertical-align:middle}"
            + "@bottom-right{content:%s;font-family:$text;font-size:9pt;vertical-align:middle}}"
            + "html{font-size:%.2fpt;line-height:%.2fpt}",
        width,
        height,
        area.top(),
        MARGIN,
        area.bottom(),
        quoted(date),
        pages,
        FONT_SIZE,
        LEADING);
  }

  private static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
