package org.deckle.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.deckle.read.source.Measured;
import org.deckle.read.source.Measured.Amount;
import org.jsoup.nodes.Element;

/**
 * Finds what surrounds the text of a page that does not mark its parts: menus, sidebars, related
 * posts, comment forms, footers. How much of a box is links, and how little prose it holds, tells
 * them; names of classes only support that. What holds a sentence of the text stays. Stateless.
 */
final class PageParts {

  /** With less prose, in signs, nothing tells the text of a page from what surrounds it. */
  private static final int LEAST = 400;

  /** The text's own box holds this share of all prose. */
  private static final double MOST = 0.85;

  private static final double LINKS = 0.5;
  private static final int SEVERAL = 3;

  /** A sidebar, a form or a foot may say as much of itself: a share of the text, or a few lines. */
  private static final double LITTLE = 0.05;

  private static final int LINES = 150;

  private static final Set<String> BOXES =
      Set.of("div", "section", "aside", "header", "footer", "ul", "ol", "form", "dl");

  /** Parts of a site, whatever they hold. */
  private static final Pattern SITE =
      Pattern.compile(
          "nav(?:bar|igation|header|footer)?|menu|sidebar|breadcrumbs?|cookies?|widgets?|footer|copyright"
              + "|blogroll|newsletter|commentform|respond|colophon|masthead|topbar|skip");

  /** Parts of a post that are no text, where they hold links. */
  private static final Pattern POST =
      Pattern.compile(
          "share|sharing|sharedaddy|social|related|relatedposts|pagination|pager|subscribe|toolbar"
              + "|tags|ads?|advert|advertisement|promo|sponsored|actions|buttons");

  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private static final String CONTROLS =
      "textarea, select, button, input:not([type=checkbox]):not([type=hidden]):not([type=radio])";

  private final Measured measured;
  private final String title;
  private final List<Element> around = new ArrayList<>();

  private PageParts(Element main, String title) {
    this.measured = Measured.of(main);
    this.title = title;
  }

  /**
   * What surrounds the text, in the order of the page.
   *
   * @param main what may hold more than the text
   * @param title of the page; a box with a heading that it names stays
   */
  static List<Element> around(Element main, String title) {
    PageParts parts = new PageParts(main, title);
    int prose = parts.measured.amount(main).prose();
    if (prose < LEAST) {
      return List.of();
    }
    Element text = main;
    for (Element inner = parts.inner(text, prose);
        inner != text;
        inner = parts.inner(text, prose)) {
      parts.siblings(text, inner, prose);
      text = inner;
    }
    parts.within(text, prose);
    return parts.around;
  }

  /** The box in a box that has nearly all the prose; else the box itself. */
  private Element inner(Element box, int prose) {
    return box.children().stream()
        .filter(c -> BOXES.contains(c.normalName()) || c.nameIs("article") || c.nameIs("main"))
        .filter(c -> !c.nameIs("ul") && !c.nameIs("ol") && !c.nameIs("dl"))
        .filter(c -> measured.amount(c).prose() >= prose * MOST)
        .findFirst()
        .orElse(box);
  }

  private void siblings(Element box, Element text, int prose) {
    boolean before = true;
    for (Element child : box.children()) {
      before &= child != text;
      if (child != text && BOXES.contains(child.normalName()) && isAround(child, before, prose)) {
        around.add(child);
      }
    }
  }

  private boolean isAround(Element box, boolean before, int prose) {
    Amount amount = measured.amount(box);
    if (amount.text() == 0 || isTitled(box)) {
      return false;
    }
    boolean named = isNamed(box, SITE);
    if (named || box.selectFirst(CONTROLS) != null) {
      return isLittle(amount, prose);
    }
    boolean links = amount.density() >= LINKS && amount.links() >= SEVERAL;
    if (before && amount.prose() == 0 && isSiteHead(box)) {
      return true;
    }
    return amount.prose() == 0
        && (links || amount.links() > 0 && isNamed(box, POST))
        && !(before && box.selectFirst("h1, h2, h3") != null);
  }

  /** In the text itself a name must come with links or fields, and without prose. */
  private void within(Element text, int prose) {
    for (Element child : text.children()) {
      Amount amount = measured.amount(child);
      boolean box = BOXES.contains(child.normalName());
      boolean named = box && (isNamed(child, SITE) || isNamed(child, POST));
      boolean fields = named && child.selectFirst(CONTROLS) != null;
      boolean links = amount.density() >= LINKS && amount.prose() == 0;
      if (named
          && amount.text() > 0
          && !isTitled(child)
          && (links || fields && isLittle(amount, prose))) {
        around.add(child);
      } else if (box && amount.links() > 0) {
        within(child, prose);
      }
    }
  }

  private static boolean isLittle(Amount amount, int prose) {
    return amount.prose() <= Math.max(prose * LITTLE, LINES);
  }

  /** The site's name and nothing else for a heading, and the text has headings of its own. */
  private boolean isSiteHead(Element box) {
    List<Element> headings = box.select(HEADINGS);
    return !headings.isEmpty()
        && headings.stream().allMatch(h -> isSiteName(box, h.text().strip()))
        && box.parent().select(HEADINGS).size() > headings.size();
  }

  private boolean isTitled(Element box) {
    return box.select(HEADINGS).stream()
        .map(h -> h.text().strip())
        .anyMatch(h -> !h.isEmpty() && title.contains(h) && !isSiteName(box, h));
  }

  /** A page's title often ends in the name of its site, which the head of the page shows, too. */
  private boolean isSiteName(Element box, String heading) {
    return title.length() > heading.length()
        && title.endsWith(heading)
        && box.select("a[href]").stream()
            .anyMatch(
                a ->
                    a.text().strip().equals(heading)
                        && a.attr("href").matches("/|\\./|(?:https?:)?//[^/]+/?|index\\.\\w+"));
  }

  private static boolean isNamed(Element box, Pattern words) {
    String names = box.className() + " " + box.id();
    for (String word : names.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").split("[^\\p{L}]+")) {
      if (words.matcher(word.toLowerCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return false;
  }
}
