package org.deckle.repair.residue;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deckle.repair.residue.ResiduePatterns.Kind;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/** The leftovers of one language; they are compiled when the first line in its script comes. */
final class ResidueLanguage {

  private static final Map<String, String> MACROS = macros();

  private final LanguagePack pack;
  private final Set<UnicodeScript> scripts;
  private final boolean own;
  private Content content;

  /** What a pack says, compiled. */
  private record Content(Map<Kind, Pattern> patterns, ButtonLine buttons) {}

  /** A language whose leftovers are not compiled yet. */
  ResidueLanguage(LanguagePack pack) {
    this.pack = pack;
    this.scripts =
        pack.get(PackKey.SCRIPTS).stream()
            .map(UnicodeScript::forName)
            .collect(Collectors.toUnmodifiableSet());
    this.own = pack.text(PackKey.RESIDUE_BOOKS).isPresent();
  }

  /** Whether it is tried in a book of a language. */
  boolean isOf(String language) {
    return !own || pack.tag().equals(language);
  }

  /** Whether a line in these scripts may be one of the language. */
  boolean isTried(Set<UnicodeScript> used) {
    return scripts.isEmpty() || scripts.stream().anyMatch(used::contains);
  }

  /** Whether one of its patterns of a kind is the whole line. */
  boolean matches(Kind kind, String line) {
    return content().patterns.get(kind).matcher(line).matches();
  }

  /** What a line of nothing but buttons, numbers and times is. */
  Kind buttons(String line) {
    return content().buttons.kind(line);
  }

  private synchronized Content content() {
    if (content == null) {
      content = read();
    }
    return content;
  }

  private Content read() {
    Map<Kind, Pattern> patterns =
        Map.of(
            Kind.SURE, compiled(PackKey.RESIDUE_SURE),
            Kind.PAGE, compiled(PackKey.RESIDUE_PAGE),
            Kind.NEAR, compiled(PackKey.RESIDUE_NEAR));
    return new Content(patterns, buttons());
  }

  /** One pattern of all: that is quicker than to try one after the other. */
  private Pattern compiled(PackKey key) {
    List<String> entries = pack.get(key);
    String any =
        entries.isEmpty()
            ? "(?!)"
            : entries.stream().map(ResidueLanguage::regex).collect(Collectors.joining("|"));
    return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private ButtonLine buttons() {
    return new ButtonLine(
        words(PackKey.BUTTON_COUNTED),
        words(PackKey.BUTTON_FORUM),
        words(PackKey.BUTTON),
        pack.get(PackKey.TIME_AGO).stream().map(ResidueLanguage::regex).toList(),
        regex("{n}"));
  }

  private List<String> words(PackKey key) {
    return pack.get(key).stream().map(ResiduePatterns::folded).toList();
  }

  private static String regex(String line) {
    return expanded(ResiduePatterns.folded(line), MACROS);
  }

  private static String expanded(String line, Map<String, String> macros) {
    String regex = line;
    for (Map.Entry<String, String> macro : macros.entrySet()) {
      regex = regex.replace(macro.getKey(), macro.getValue());
    }
    return regex;
  }

  /** What stands for the names in braces; one may be made of those before it. */
  private static Map<String, String> macros() {
    Map<String, String> macros = new LinkedHashMap<>();
    for (PackKey key :
        List.of(
            PackKey.CLOCK,
            PackKey.DATE_OF,
            PackKey.YEAR_MARK,
            PackKey.MONTH_MARK,
            PackKey.DAY_MARK)) {
      macros.put("{" + key.key() + "}", LanguagePack.alternation(key));
    }
    LanguagePack.any()
        .fields("residue-macros")
        .forEach((name, regex) -> macros.put("{" + name + "}", expanded(regex, macros)));
    return macros;
  }
}
