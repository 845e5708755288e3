package org.deckle.image.fetch;

import java.util.regex.Pattern;
import org.deckle.image.format.Probe;
import org.deckle.image.match.FileNames;

/** Pictures that a host shows in the place of one that is gone. */
final class Placeholders {

  private static final int TINY = 2;
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![a-z0-9])(?:placeholder|removed|deleted|missing|blank|spacer|error|40[34]|410"
              + "|not[-_ ]?found|(?:not[-_ ]?|un)available|hot[-_ ]?link(?:ed|ing)?"
              + "|no[-_ ]?(?:image|photo|picture))(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private Placeholders() {}

  /**
   * Whether an answer is one: a dot, or a redirect to a picture that is called so.
   *
   * @param asked the address that was asked
   * @param answered the address that answered
   */
  static boolean is(String asked, String answered, Probe probe) {
    boolean dot =
        probe.width() > 0 && probe.height() > 0 && probe.width() <= TINY && probe.height() <= TINY;
    return dot || isCalledSo(answered) && !isCalledSo(asked);
  }

  private static boolean isCalledSo(String url) {
    return NAME.matcher(FileNames.base(url.replaceFirst("[?#].*", ""))).find();
  }
}
