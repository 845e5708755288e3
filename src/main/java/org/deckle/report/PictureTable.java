package org.deckle.report;

import java.util.List;
import java.util.Locale;
import org.deckle.book.Picture;
import org.deckle.book.Texts;
import org.jsoup.nodes.Element;

/** All pictures of a book in a table: what they are, how they print, what they say. */
final class PictureTable {

  private static final int PRINT_DPI = 300;
  private static final List<String> HEADS =
      List.of("Picture", "File", "Size", "In print", "Description", "Caption");

  private PictureTable() {}

  /** Adds the table, as a section of its own; nothing where there is no picture. */
  static void addTo(Element main, List<ReportedPicture> pictures) {
    if (pictures.isEmpty()) {
      return;
    }
    Element section = main.appendElement("section").id("pictures");
    section.attr("aria-labelledby", "pictures-head");
    section.appendElement("h2").id("pictures-head").text("Pictures");
    Element frame = section.appendElement("div").addClass("scroll");
    frame.attr("role", "region").attr("aria-labelledby", "pictures-head").attr("tabindex", "0");
    Element table = frame.appendElement("table");
    table.appendElement("caption").text(counted(pictures));
    Element head = table.appendElement("thead").appendElement("tr");
    HEADS.forEach(h -> head.appendElement("th").attr("scope", "col").text(h));
    Element body = table.appendElement("tbody");
    pictures.forEach(p -> row(body.appendElement("tr"), p));
  }

  private static String counted(List<ReportedPicture> pictures) {
    long there = pictures.stream().filter(p -> p.picture().isThere()).count();
    return there == pictures.size()
        ? "All " + there + " are here."
        : there + " of " + pictures.size() + " are here.";
  }

  private static void row(Element row, ReportedPicture p) {
    Element shown = row.appendElement("td").addClass("thumb");
    if (p.thumbnail().isEmpty()) {
      shown.appendElement("span").addClass("none").text("–");
    } else {
      shown.appendElement("img").attr("src", p.thumbnail()).attr("alt", "").attr("loading", "lazy");
    }
    file(row.appendElement("th").attr("scope", "row"), p);
    size(row.appendElement("td").addClass("size"), p);
    print(row.appendElement("td").addClass("print"), p);
    said(
        row.appendElement("td"),
        p.alt().equals(p.caption()) && !p.alt().isEmpty() ? "as the caption" : p.alt(),
        p);
    said(row.appendElement("td"), p.caption(), p);
  }

  private static void file(Element cell, ReportedPicture p) {
    String ref = p.picture().ref();
    boolean inline = ref.startsWith("data:");
    String name = p.path().isEmpty() ? inline ? "in the text itself" : ref : p.path();
    cell.appendElement("code").attr("title", inline ? "" : ref).text(Texts.excerpt(name));
    Element facts = cell.appendElement("p").addClass("facts");
    facts.appendElement("span").addClass("state-" + state(p)).text(state(p));
    if (!p.place().toString().isEmpty()) {
      facts.appendText(" · ").appendElement("code").text(p.place().toString());
    }
    if (!p.picture().note().isEmpty()) {
      cell.appendElement("p").addClass("facts").text(p.picture().note());
    }
  }

  /** The state's name in reports: {@code found}, {@code missing} … */
  static String state(ReportedPicture p) {
    return p.picture().state().name().toLowerCase(Locale.ROOT);
  }

  private static void size(Element cell, ReportedPicture p) {
    Picture picture = p.picture();
    if (!picture.isThere()) {
      cell.addClass("none").text("–");
      return;
    }
    cell.text(picture.width() + " × " + picture.height());
    String kind = picture.mediaType().replaceFirst("^image/", "").replaceFirst("\\+.*", "");
    Element facts = cell.appendElement("p").addClass("facts");
    facts.text(kind.toUpperCase(Locale.ROOT) + ", " + bytes(p.bytes()));
  }

  private static String bytes(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, Math.round(bytes / 1000.0)) + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static void print(Element cell, ReportedPicture p) {
    if (p.dpi() == 0) {
      boolean drawing = p.picture().mediaType().equals("image/svg+xml");
      cell.addClass("none").text(drawing ? "drawn, at any size" : "–");
    } else {
      cell.text(p.dpi() + " dpi");
      if (p.dpi() < PRINT_DPI) {
        cell.addClass("low").appendElement("p").addClass("facts").text("below " + PRINT_DPI);
      }
    }
  }

  private static void said(Element cell, String words, ReportedPicture p) {
    cell.addClass("said");
    if (words.isEmpty()) {
      cell.addClass("none").text(p.picture().isThere() ? "none" : "–");
    } else {
      cell.text(words);
    }
  }
}
