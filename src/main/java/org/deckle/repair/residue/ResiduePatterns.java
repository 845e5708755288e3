package org.deckle.repair.residue;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/** The leftovers of all language packs, compiled as they are needed. Immutable. */
final class ResiduePatterns {

  /** How sure a match is. */
  enum Kind {
    /** Wherever it stands alone. */
    SURE,
    /** When the document has other leftovers. */
    PAGE,
    /** Beside another leftover. */
    NEAR,
    /** No leftover. */
    NONE
  }

  /** Longer lines are never leftovers: the patterns are for short ones. */
  private static final int LONGEST = 160;

  private static final Pattern SEPARATOR = Pattern.compile(" ?[|•·›»>/→] ?");

  /** Fewer words of menus in a row may be something else. */
  private static final int MENU = 3;

  private final List<ResidueLanguage> languages;
  private final Set<String> home;
  private final Set<String> menu;

  private ResiduePatterns(List<ResidueLanguage> languages) {
    this.languages = languages;
    this.home = Set.copyOf(LanguagePack.union(PackKey.MENU_HOME));
    this.menu = Set.copyOf(LanguagePack.union(PackKey.MENU_WORD));
  }

  /**
   * The built-in lists that are tried in a book.
   *
   * @param tag the book's language, BCP 47; may be empty
   */
  static ResiduePatterns of(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    String list = language.equals("no") || language.equals("nn") ? "nb" : language;
    return new ResiduePatterns(Holder.LANGUAGES.stream().filter(l -> l.isOf(list)).toList());
  }

  /** What a line is. Its spaces are single. */
  Kind kind(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Kind.NONE;
    }
    String line = folded(text);
    List<ResidueLanguage> tried = tried(line);
    Kind buttons = buttons(line, tried);
    for (Kind kind : List.of(Kind.SURE, Kind.PAGE, Kind.NEAR)) {
      if (kind == buttons || matches(kind, line, tried)) {
        return kind;
      }
    }
    List<String> items = List.of(SEPARATOR.split(line));
    return isMenu(items) || isTrail(items) ? Kind.SURE : Kind.NONE;
  }

  private static Kind buttons(String line, List<ResidueLanguage> tried) {
    Kind surest = Kind.NONE;
    for (ResidueLanguage language : tried) {
      Kind kind = language.buttons(line);
      surest = kind.compareTo(surest) < 0 ? kind : surest;
    }
    return surest;
  }

  private static boolean matches(Kind kind, String line, List<ResidueLanguage> tried) {
    for (ResidueLanguage language : tried) {
      if (language.matches(kind, line)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the items of a list are buttons, and surely so. */
  boolean isButtons(List<String> items) {
    String line = folded(String.join(" | ", items));
    return line.length() <= LONGEST && buttons(line, tried(line)) == Kind.SURE;
  }

  private List<ResidueLanguage> tried(String line) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    line.codePoints().filter(Character::isLetter).forEach(c -> scripts.add(UnicodeScript.of(c)));
    return languages.stream().filter(l -> l.isTried(scripts)).toList();
  }

  /**
   * Spellings that mean the same to a reader: apostrophes, spaces, signs without width, yeh, keh.
   */
  static String folded(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '’', 'ʼ' -> out.append('\'');
        case '！' -> out.append('!');
        case '\u00A0', '\u202F', '\u3000' -> out.append(' ');
        case '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u061C', '\uFEFF' -> {}
        case 'ي' -> out.append('ی');
        case 'ك' -> out.append('ک');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether items are those of a site's menu, and nothing else. */
  boolean isMenu(List<String> items) {
    return items.size() >= MENU
        && items.stream()
            .map(ResiduePatterns::fold)
            .allMatch(i -> menu.contains(i) || home.contains(i));
  }

  /** "Home > Forum > Stories": where a page stands in its site. */
  private boolean isTrail(List<String> items) {
    return items.size() >= MENU && home.contains(fold(items.get(0)));
  }

  private static String fold(String item) {
    return item.strip().toLowerCase(Locale.ROOT);
  }

  private static final class Holder {
    static final List<ResidueLanguage> LANGUAGES =
        LanguagePack.all().stream()
            .filter(pack -> pack.sections().contains("residue"))
            .map(ResidueLanguage::new)
            .toList();
  }
}
