package org.deckle.book.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Vocabulary;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the text before the first heading says of the book. Immutable. */
final class TitlePage {

  private static final int LOOKED_AT = 30;
  private static final int LONGEST_TITLE = 80;
  private static final Pattern SENTENCE = Pattern.compile(".*[.!?…:;,。！？：；，।]$");

  private final List<String> lines = new ArrayList<>();
  private final boolean chapters;

  private TitlePage(boolean chapters) {
    this.chapters = chapters;
  }

  static TitlePage of(Document text) {
    int numbered = text.body().select("> h1:has(> span." + Vocabulary.CLASS_LABEL + ")").size();
    TitlePage page = new TitlePage(numbered > 1);
    for (Element block : text.body().children()) {
      boolean heading = block.tagName().matches("h[1-6]");
      if (heading || page.lines.size() > LOOKED_AT) {
        break;
      }
      if (block.is("p:not(." + Vocabulary.CLASS_KICKER + "), div.verse")) {
        block
            .wholeText()
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .forEach(page.lines::add);
      }
    }
    return page;
  }

  /**
   * The title: after the word "Title", else the first line, where what follows are numbered
   * chapters, none of which can be named like the book.
   */
  Optional<String> title() {
    return after(PackKey.BOOK_TITLE).or(this::firstLine);
  }

  /** The name after the word "Author". */
  Optional<String> author() {
    return after(PackKey.BOOK_AUTHOR);
  }

  private Optional<String> firstLine() {
    return lines.stream()
        .limit(1)
        .filter(l -> chapters && l.length() <= LONGEST_TITLE && !SENTENCE.matcher(l).matches())
        .filter(l -> l.codePoints().anyMatch(Character::isLetter))
        .findFirst();
  }

  private Optional<String> after(PackKey key) {
    Pattern line =
        Pattern.compile(
            LanguagePack.alternation(key) + "\\s*[:：]\\s*(\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return lines.stream()
        .map(line::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .findFirst();
  }
}
