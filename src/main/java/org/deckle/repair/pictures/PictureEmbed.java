package org.deckle.repair.pictures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.PictureAddress;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/**
 * A picture in the notation of wikis and notebooks: {@code [[File:a.png|thumb|Its caption]]},
 * {@code ![[a.png|300]]}.
 *
 * @param file its name, or a path
 * @param caption may be empty
 */
record PictureEmbed(String file, String caption) {

  private static final Pattern EMBED =
      Pattern.compile(
          "!?\\[\\[\\s*(?:\\p{L}{2,12}:)?([^\\[\\]|<>\"]+"
              + PictureAddress.SUFFIX
              + ")\\s*(?:\\|([^\\[\\]]*))?\\]\\]",
          Pattern.CASE_INSENSITIVE);

  /** How it is set (mediawiki.org, Help:Images). */
  private static final Pattern LAYOUT =
      Pattern.compile(
          "(?:"
              + LanguagePack.alternation(PackKey.WIKI_OPTION)
              + "|\\d*(?:x\\d+)?(?:px)?|"
              + LanguagePack.alternation(PackKey.WIKI_PARAMETER)
              + "=.*)",
          Pattern.CASE_INSENSITIVE);

  /** Empty where a line is anything else. */
  static Optional<PictureEmbed> of(String line) {
    Matcher embed = EMBED.matcher(line.strip());
    return embed.matches()
        ? Optional.of(new PictureEmbed(embed.group(1), captionIn(embed.group(2))))
        : Optional.empty();
  }

  private static String captionIn(String parameters) {
    List<String> words =
        Arrays.stream(parameters == null ? new String[0] : parameters.split("\\|"))
            .map(String::strip)
            .filter(p -> !LAYOUT.matcher(p).matches())
            .toList();
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }
}
