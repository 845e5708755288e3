package org.deckle.edition.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Deals the sections of a book out to files: a file a section, and several for a very long one. */
final class ContentFiles {

  /** Characters of text; older reading systems become slow beyond about 300 kB of markup. */
  private static final int LONG = 250_000;

  private final List<ContentFile> pages = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private ContentFiles() {}

  /** The pages of a body whose children are sections. */
  static List<ContentFile> of(Element body) {
    ContentFiles dealt = new ContentFiles();
    for (Element section : List.copyOf(body.children())) {
      dealt.add(section);
    }
    return List.copyOf(dealt.pages);
  }

  private void add(Element section) {
    String matter = Roles.matter(section);
    String kind = Roles.kind(section).orElse("section");
    for (Element piece : pieces(section)) {
      String name =
          String.format(Locale.ROOT, "%s-%03d", kind, counts.merge(kind, 1, Integer::sum));
      pages.add(new ContentFile(Item.xhtml(name, "text/" + name + ".xhtml"), matter, piece));
    }
  }

  /** The section itself, or pieces that begin at its second-level headings. */
  private static List<Element> pieces(Element section) {
    List<Element> pieces = new ArrayList<>(List.of(section));
    if (section.wholeText().length() <= LONG) {
      return pieces;
    }
    int length = 0;
    Element piece = section;
    for (Element block : List.copyOf(section.children())) {
      int more = block.wholeText().length();
      if (block.normalName().equals("h2") && length + lengthUntilNext(block) > LONG && length > 0) {
        piece = new Element("section");
        pieces.get(pieces.size() - 1).after((Node) piece);
        pieces.add(piece);
        length = 0;
      }
      if (piece != section) {
        piece.appendChild(block);
      }
      length += more;
    }
    takeNotesAlong(pieces);
    return pieces;
  }

  private static int lengthUntilNext(Element heading) {
    int length = 0;
    Element block = heading;
    do {
      length += block.wholeText().length();
      block = block.nextElementSibling();
    } while (block != null && !block.normalName().equals("h2"));
    return length;
  }

  private static void takeNotesAlong(List<Element> pieces) {
    for (Element piece : pieces) {
      for (Element call : piece.select("a[role=" + Vocabulary.ROLE_NOTEREF + "]")) {
        for (Element other : pieces) {
          other.children().stream()
              .filter(e -> e.normalName().equals("aside") && call.attr("href").equals("#" + e.id()))
              .filter(e -> e.parent() != piece)
              .forEach(piece::appendChild);
        }
      }
    }
  }
}
