package org.deckle.edition.print.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.edition.print.page.Measure;
import org.jsoup.nodes.Element;

/**
 * Marks the figures that may go to the top of the next page when the rest of their page is too
 * small for them; the text that follows then fills the page. The stylesheet floats them and lets no
 * figure pass a heading. Where there is less text before the next figure than this one is high,
 * figures would pile up and fall behind their text page by page, so it stays in its place.
 *
 * <p>What stands between a heading and its text would part the two, for the engine keeps a heading
 * with the next block, and to it a float is one. So a figure right after a section's heading comes
 * after the section's first paragraph. A chapter's heading has a page of its own and needs not be
 * kept with a figure that opens the chapter. Where there is no paragraph, the figure stays in its
 * place and the heading with it.
 */
public final class FloatingFigures {

  private static final Pattern HEIGHT = Pattern.compile("\\bheight:([\\d.]+)pt");

  private final Measure measure;
  private final List<Element> waiting = new ArrayList<>();
  private boolean opening;

  private FloatingFigures(Measure measure) {
    this.measure = measure;
  }

  /**
   * Marks the figures of a text.
   *
   * @param body whose pictures have their size on the page
   */
  public static void mark(Element body, Measure measure) {
    body.select("section").forEach(s -> new FloatingFigures(measure).markIn(s));
  }

  private void markIn(Element section) {
    boolean headed = false;
    for (Element block : List.copyOf(section.children())) {
      if (isHeading(block)) {
        waiting.clear();
        stayBefore(block);
        headed = true;
        opening = block.normalName().equals("h1") || block.hasClass("kicker");
      } else if (!block.normalName().equals("figure")) {
        headed = false;
        if (block.normalName().equals("p")) {
          release(block);
        }
      } else if (headed || !waiting.isEmpty()) {
        waiting.add(block);
      } else if (height(block) <= heightFrom(block.nextElementSibling())) {
        block.addClass("floating");
      }
    }
  }

  /** Points of the text from a block to the next figure or heading. */
  private double heightFrom(Element block) {
    double height = 0;
    for (Element next = block;
        next != null && !isHeading(next) && !next.normalName().equals("figure");
        next = next.nextElementSibling()) {
      height +=
          measure.textHeight(next.normalName().equals("pre") ? next.wholeText() : next.text());
    }
    return height;
  }

  /** Points of a figure with its caption. */
  private double height(Element figure) {
    double pictures =
        figure.select("[style]").stream()
            .map(e -> HEIGHT.matcher(e.attr("style")))
            .filter(Matcher::find)
            .mapToDouble(m -> Double.parseDouble(m.group(1)))
            .sum();
    return pictures + measure.textHeight(figure.text());
  }

  private void release(Element paragraph) {
    boolean announces = paragraph.text().endsWith(":");
    if (waiting.isEmpty() || announces && !opening) {
      return;
    }
    if (waiting.stream().mapToDouble(this::height).sum() > heightFrom(paragraph)) {
      waiting.clear();
      return;
    }
    waiting.forEach(f -> f.addClass("floating"));
    if (opening) {
      waiting.get(0).previousElementSiblings().addClass("opening");
    } else {
      Element last = paragraph;
      for (Element figure : waiting) {
        last.after(figure);
        last = figure;
      }
    }
    waiting.clear();
  }

  /** No text is there to fill the page, and a float parts the heading from what it is over. */
  private static void stayBefore(Element heading) {
    Element before = heading.previousElementSibling();
    while (before != null && before.hasClass("floating")) {
      before.removeClass("floating");
      before = before.previousElementSibling();
    }
  }

  private static boolean isHeading(Element block) {
    return block.normalName().matches("h[1-6]") || block.hasClass("kicker");
  }
}
