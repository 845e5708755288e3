package org.deckle.edition.print.fonts;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Sees to it that each character of a text can be drawn, before the layout starts: the engine would
 * print a {@code #} and say nothing.
 */
public final class Glyphs {

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final int SHOWN = 5;

  private final Faces faces;
  private final Map<Integer, Boolean> known = new HashMap<>();
  private final Map<UnicodeScript, Missing> missing = new EnumMap<>(UnicodeScript.class);

  private final Map<Integer, Place> icons = new TreeMap<>();

  private record Missing(Place first, Set<Integer> characters, Set<String> words) {
    Missing(Place first) {
      this(first, new TreeSet<>(), new LinkedHashSet<>());
    }

    /** The book's front matter has no place in a source. */
    Missing at(Place place) {
      return first.line() > 0 ? this : new Missing(place, characters, words);
    }
  }

  public Glyphs(Faces faces) {
    this.faces = faces;
  }

  /** The characters beyond ASCII that a text draws, composed (NFC). */
  public static Set<Integer> drawn(Element root) {
    Set<Integer> drawn = new TreeSet<>();
    for (Element element : root.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        if (!isPlain(text.getWholeText())) {
          Normalizer.normalize(text.getWholeText(), Normalizer.Form.NFC)
              .codePoints()
              .filter(c -> c > 0x7F && !isInvisible(c) && !isReplaceable(c))
              .forEach(drawn::add);
        }
      }
    }
    return drawn;
  }

  /**
   * Composes the text (NFC), takes out invisible marks that no font draws and puts ordinary spaces
   * and hyphens for those that no font has; then reports what is left without a glyph.
   *
   * @param root changed in place; still with source positions
   * @return whether all can be drawn
   */
  public boolean settle(Element root, Findings findings) throws IOException {
    for (Element element : root.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        settle(text, element);
      }
    }
    missing.forEach((script, what) -> findings.add(finding(script, what)));
    icons.forEach((icon, place) -> findings.add(leftOut(icon, place)));
    return missing.isEmpty();
  }

  private void settle(TextNode node, Element parent) throws IOException {
    String text = node.getWholeText();
    if (isPlain(text)) {
      return;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder drawn = new StringBuilder(composed.length());
    boolean all = true;
    for (int i = 0; i < composed.length(); ) {
      int c = composed.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) && c < 0x80 || c == 0xAD || has(c)) {
        drawn.appendCodePoint(c);
      } else if (isReplaceable(c)) {
        drawn.append(replacement(c));
      } else if (Character.getType(c) == Character.PRIVATE_USE) {
        icons.putIfAbsent(c, Place.of(parent));
      } else if (!isInvisible(c)) {
        drawn.appendCodePoint(c);
        all = false;
      }
    }
    node.text(drawn.toString());
    if (!all) {
      note(drawn.toString(), Place.of(parent));
    }
  }

  private void note(String text, Place place) throws IOException {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      for (int c : words.group().codePoints().toArray()) {
        if (c != 0xAD && !has(c)) {
          Missing m =
              missing.compute(
                  UnicodeScript.of(c),
                  (s, old) -> old == null ? new Missing(place) : old.at(place));
          m.characters().add(c);
          if (m.words().size() < SHOWN) {
            m.words().add(words.group());
          }
        }
      }
    }
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7F || c == '\n' || c == '\t');
  }

  /** Spaces and hyphens, which ordinary ones can stand for. */
  private static boolean isReplaceable(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR || c == 0x2010 || c == 0x2011;
  }

  private static char replacement(int c) {
    if (c == 0x2010 || c == 0x2011) {
      return '-';
    }
    return c == 0x202F || c == 0x2007 ? '\u00A0' : ' ';
  }

  /** Format characters, variation selectors and controls say how to draw, not what. */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || c >= 0xFE00 && c <= 0xFE0F
        || c == 0x2028
        || c == 0x2029;
  }

  private boolean has(int c) throws IOException {
    Boolean answer = known.get(c);
    if (answer == null) {
      answer = faces.have(c);
      known.put(c, answer);
    }
    return answer;
  }

  private static Finding leftOut(int icon, Place place) {
    return Finding.of(Code.GLYPH_PRIVATE, place, Character.toString(icon))
        .what("The private character " + shown(icon) + " has no glyph; the pages leave it out.")
        .why("Web pages draw icons with such characters and fonts of their own.")
        .hint("Put its font into styles/fonts, or delete the character.")
        .build();
  }

  private static String shown(int c) {
    return String.format(Locale.ROOT, "“%s” (U+%04X)", Character.toString(c), c);
  }

  private static Finding finding(UnicodeScript script, Missing missing) {
    List<String> shown = missing.characters().stream().limit(SHOWN).map(Glyphs::shown).toList();
    int more = missing.characters().size() - shown.size();
    String characters = String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    return Finding.of(Code.GLYPH_MISSING, missing.first(), script.name())
        .what(
            "No font has "
                + characters
                + " of the script "
                + script
                + ", in: "
                + String.join(", ", missing.words())
                + ".")
        .why("A page can only show characters that an embedded font has.")
        .hint(
            "Put a free (OFL) font for the script "
                + script
                + " into styles/fonts; it is used where the text face lacks a character.")
        .build();
  }
}
