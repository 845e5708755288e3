package org.deckle.repair.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Survey;
import org.deckle.repair.headings.HeadingLine;
import org.deckle.text.Scripts;
import org.deckle.text.Sentences;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;
import org.jsoup.nodes.Element;

/**
 * A line of the text, looked at as what may head or foot a page.
 *
 * @param block the block that it stands in
 * @param whole whether it is all of its block
 * @param text its spaces are single
 * @param at how many characters of text stand before it
 * @param number the page number in it; absent when there is none
 * @param key the other letters in it, in small letters; empty when it is a number alone
 */
record PageLine(Element block, boolean whole, String text, int at, OptionalInt number, String key) {

  private static final int LONGEST = 80;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-–—\\[(*.·•~| ]*(?:"
              + LanguagePack.alternation(PackKey.PAGE_NUMBER)
              + "\\.? )?"
              + "(\\p{Nd}{1,4})[-–—\\])*.·•~| ]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FIRST = Pattern.compile("(\\p{Nd}{1,4})[ |.·•–—-]+(\\D.*)");
  private static final Pattern LAST = Pattern.compile("(.*\\D)[ |·•–—-]+(\\p{Nd}{1,4})");

  /** Signs of commands and programs, which recur too; no head has them. */
  private static final Pattern CODE = Pattern.compile("[=\\\\{}<>$_;]|--|^[#./]\\S");

  /** All lines of the blocks that a page's head or foot can stand in or between, in order. */
  static List<PageLine> in(Survey survey) {
    List<PageLine> lines = new ArrayList<>();
    int at = 0;
    for (Element block : survey.blocks()) {
      String text = Blocks.isParagraph(block) ? block.wholeText() : single(block);
      String[] parts = text.split("\n");
      int filled = 0;
      for (String part : parts) {
        filled += part.isBlank() ? 0 : 1;
      }
      boolean plain = Blocks.isParagraph(block) && !Blocks.isPictured(block);
      for (String part : parts) {
        if (!part.isBlank()) {
          lines.add(of(block, plain, filled == 1, part, at));
          at += part.length();
        }
      }
    }
    return lines;
  }

  /** "- 13 -" and "13." are lists in Markdown. */
  private static String single(Element block) {
    String text = Blocks.clean(block.text());
    if (block.normalName().equals("ol") && block.childrenSize() == 1 && text.isEmpty()) {
      return block.hasAttr("start") ? block.attr("start") : "1";
    }
    return text.isEmpty() ? block.normalName() : text;
  }

  private static PageLine of(Element block, boolean plain, boolean whole, String part, int at) {
    String text = part.length() > 2 * LONGEST ? part.strip() : Blocks.clean(part);
    boolean list = (block.nameIs("ul") || block.nameIs("ol")) && block.childrenSize() == 1;
    if (text.length() > LONGEST || !plain && !list || isNone(text)) {
      return new PageLine(block, whole, text, at, OptionalInt.empty(), "");
    }
    Matcher bare = NUMBER.matcher(text);
    if (bare.matches()) {
      return new PageLine(block, whole, text, at, value(bare.group(1)), "");
    }
    if (list || HeadingLine.of(text).isPresent() || Sentences.isEnd(text)) {
      return new PageLine(block, whole, text, at, OptionalInt.empty(), list ? "" : key(text));
    }
    Matcher first = FIRST.matcher(text);
    if (first.matches()) {
      return new PageLine(block, whole, text, at, value(first.group(1)), key(first.group(2)));
    }
    Matcher last = LAST.matcher(text);
    if (last.matches()) {
      return new PageLine(block, whole, text, at, value(last.group(2)), key(last.group(1)));
    }
    return new PageLine(block, whole, text, at, OptionalInt.empty(), key(text));
  }

  /** A head begins with a capital or a number, if its script has such, and is no command. */
  private static boolean isNone(String text) {
    return !text.isEmpty()
            && Scripts.isSmall(text.codePointAt(0))
            && !NUMBER.matcher(text).matches()
        || CODE.matcher(text).find();
  }

  private static OptionalInt value(String digits) {
    return OptionalInt.of(Integer.parseInt(digits));
  }

  /** Numbers aside, save those of an address: it leads elsewhere with another number. */
  private static String key(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.contains("://") ? small : small.replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
  }

  /** Whether it may be a page's number, or head with number, by its form. */
  boolean isNumbered() {
    return number.isPresent();
  }
}
