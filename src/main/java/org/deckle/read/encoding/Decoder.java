package org.deckle.read.encoding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * Makes text of a file's bytes: Unicode NFC, {@code \n} line ends, no byte order mark. Stateless.
 */
public final class Decoder {

  /** How many mended lines a finding shows. */
  private static final int SAMPLES = 5;

  private Decoder() {}

  public static String decode(byte[] bytes, String file, Encodings encodings, Findings findings) {
    String text = mend(Characters.of(bytes, file, encodings, findings), file, findings);
    text = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u0085', '\n');
    text = text.replace("\uFEFF", "").replace('\f', '\n').replace('\u000B', '\n');
    text = text.replace('\u2028', '\n').replace('\u2029', '\n');
    text = withoutControls(text, file, findings);
    if (text.indexOf('\uFFFD') >= 0) {
      int line =
          1
              + (int)
                  text.substring(0, text.indexOf('\uFFFD')).chars().filter(c -> c == '\n').count();
      findings.add(
          Finding.of(Code.ENCODING_BROKEN, new Place(file, line), file)
              .what("This file holds signs that were lost in an earlier conversion (U+FFFD).")
              .hint("Look the passages up in the original and type the signs again.")
              .build());
    }
    return isComposed(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Latin letters and punctuation alone are in NFC (UAX #15), and telling so needs no tables. */
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x300 && (c < 0x2010 || c > 0x2122)) {
        return false;
      }
    }
    return true;
  }

  private static String mend(String text, String file, Findings findings) {
    Mojibake.Mended done = Mojibake.mend(text);
    String mended = done.text();
    if (mended.equals(text)) {
      return text;
    }
    String[] before = text.split("\n", -1);
    String[] after = mended.split("\n", -1);
    List<Change> samples = new ArrayList<>();
    int lines = 0;
    for (int i = 0; i < Math.min(before.length, after.length); i++) {
      if (!before[i].equals(after[i])) {
        lines++;
        if (samples.size() < SAMPLES) {
          Place place = new Place(file, i + 1);
          samples.add(Change.replaced(Texts.excerpt(before[i]), Texts.excerpt(after[i]), place));
        }
      }
    }
    findings.add(
        Finding.of(Code.ENCODING_MENDED, Place.of(file), file)
            .what(
                "Letters that had been read in a wrong encoding were put right in "
                    + lines
                    + (lines == 1 ? " line." : " lines."))
            .why(
                "They make sense in the encoding that they were written in, and somebody read them"
                    + " as "
                    + String.join(" and ", done.readAs())
                    + ".")
            .changes(samples)
            .build());
    return mended;
  }

  /**
   * Also U+FFFE and U+FFFF, which stand for no character, and for the Markdown parser for an end.
   */
  private static String withoutControls(String text, String file, Findings findings) {
    StringBuilder kept = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' || c >= '\uFFFE';
      if (control && kept == null) {
        kept = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (!control && kept != null) {
        kept.append(c);
      }
    }
    if (kept == null) {
      return text;
    }
    int gone = text.length() - kept.length();
    findings.add(
        Finding.of(Code.ENCODING_MENDED, Place.of(file), file + " controls")
            .what(
                gone
                    + (gone == 1 ? " control character was" : " control characters were")
                    + " taken out.")
            .build());
    return kept.toString();
  }
}
