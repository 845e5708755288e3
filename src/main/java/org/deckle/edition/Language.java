package org.deckle.edition;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A language tag that reading systems accept (BCP 47), and which way it is written.
 *
 * @param tag well-formed, never empty
 */
public record Language(String tag) {

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          "ar", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur",
          "yi");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

  /** The language of a tag; {@code und} where the tag is ill-formed. */
  public static Language of(String tag) {
    return wellFormed(tag).map(Language::new).orElse(new Language("und"));
  }

  /** The tag in its usual letter case, if it is well-formed. */
  public static Optional<String> wellFormed(String tag) {
    try {
      String canonical =
          new Locale.Builder()
              .setLanguageTag(tag.strip().replace('_', '-'))
              .build()
              .toLanguageTag();
      return tag.isBlank() ? Optional.empty() : Optional.of(canonical);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Whether its lines begin at the right, by its script, else by its language. */
  public boolean isRightToLeft() {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getScript().isEmpty()
        ? RIGHT_TO_LEFT.contains(locale.getLanguage())
        : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
  }

  /** Attributes of a root element. */
  public String attributes() {
    return "lang=\"%s\" xml:lang=\"%s\"%s"
        .formatted(tag, tag, isRightToLeft() ? " dir=\"rtl\"" : "");
  }
}
