package org.deckle.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.FolderBounds;

/**
 * A stylesheet that leads nowhere: sheets that it imports from {@code styles/} stand in it (CSS
 * Cascading and Inheritance, section 2), fonts are those of the folder, and what else it names by
 * address is taken out and told.
 */
final class OwnSheet {

  private static final Pattern IMPORT =
      Pattern.compile(
          "(?i)@import\\s+(?:url\\(\\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"');]+))\\s*\\)?([^;]*);");
  private static final Pattern FONT = Pattern.compile("(?i)@font-face\\s*\\{[^}]*\\}");
  private static final Pattern URL =
      Pattern.compile("(?i)url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"']*))\\s*\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|[/\\\\].*");

  /** Sheets that import each other, at most. */
  private static final int DEEPEST = 8;

  private final Theme theme;
  private final boolean namesFonts;
  private final List<Theme.Fault> faults = new ArrayList<>();

  /**
   * A reader of sheets.
   *
   * @param namesFonts whether sheets name their fonts, as in an EPUB; for print all of the folder
   *     are there
   */
  OwnSheet(Theme theme, boolean namesFonts) {
    this.theme = theme;
    this.namesFonts = namesFonts;
  }

  /** The text of a sheet, by its name relative to {@code styles/}. */
  String read(String name) throws IOException {
    return read(name, 0);
  }

  /** What was taken out of the sheets that were read. */
  List<Theme.Fault> faults() {
    return List.copyOf(faults);
  }

  private String read(String name, int depth) throws IOException {
    String css = new String(theme.bytes(name), StandardCharsets.UTF_8);
    StringBuilder whole = new StringBuilder();
    Matcher sheet = IMPORT.matcher(css);
    while (sheet.find()) {
      sheet.appendReplacement(whole, "");
      whole.append(imported(name, first(sheet), sheet.group(4).strip(), depth));
    }
    sheet.appendTail(whole);
    String fonts = FONT.matcher(whole).replaceAll(m -> Matcher.quoteReplacement(font(name, m)));
    return URL.matcher(fonts)
        .replaceAll(m -> Matcher.quoteReplacement(address(name, m.group(), first(m))));
  }

  private String imported(String from, String address, String media, int depth) throws IOException {
    Optional<String> file = file(from, address);
    if (file.isEmpty() || depth == DEEPEST) {
      fault(from, "The stylesheet " + address + ", which this one imports, was left out");
      return "";
    }
    String css = read(file.get(), depth + 1);
    return media.isEmpty() ? css : "@media " + media + " {\n" + css + "\n}";
  }

  private String font(String from, MatchResult rule) {
    Matcher url = URL.matcher(rule.group());
    boolean there = true;
    while (url.find()) {
      if (file(from, first(url)).isEmpty()) {
        there = false;
        fault(from, "The font " + first(url) + " was left out");
      }
    }
    return there && namesFonts ? rule.group() : "";
  }

  /** Fonts are all that an edition takes from the folder by address. */
  private String address(String from, String whole, String address) {
    if (address.matches("(?i).+\\.(ttf|otf|woff2?)") && namesFonts) {
      return whole;
    }
    if (!address.isBlank()) {
      fault(from, "The picture " + excerpt(address) + " was left out");
    }
    return "none";
  }

  /** A file of the theme by its address, which is relative to the sheet. */
  private Optional<String> file(String from, String address) {
    if (ELSEWHERE.matcher(address).matches()) {
      return Optional.empty();
    }
    Path folder = Optional.ofNullable(Path.of(from).getParent()).orElse(Path.of(""));
    return FolderBounds.resolve(folder, address)
        .map(path -> path.toString().replace('\\', '/'))
        .filter(name -> !name.startsWith("..") && theme.has(name));
  }

  private void fault(String from, String what) {
    faults.add(new Theme.Fault("styles/" + from, what));
  }

  private static String excerpt(String address) {
    return address.length() > 60 ? address.substring(0, 60) + "…" : address;
  }

  private static String first(MatchResult match) {
    for (int group = 1; group <= 3; group++) {
      if (match.group(group) != null) {
        return match.group(group).strip();
      }
    }
    return "";
  }
}
